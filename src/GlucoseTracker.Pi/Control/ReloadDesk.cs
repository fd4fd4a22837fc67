using System.Net.Sockets;
using System.Text.Json;
using GlucoseTracker.Pi.Configuration;

namespace GlucoseTracker.Pi.Control;

/// <summary>
/// Takes requests for a new configuration and outlives the host that heard one: the caller is kept until the next host runs and has an answer.
/// An invalid configuration is refused, and nothing changes. Thread-safe.
/// </summary>
/// <param name="load">Reads and validates the configuration again.</param>
/// <param name="stateDirectory">The state directory that the daemon has locked; it cannot change while it runs.</param>
public sealed class ReloadDesk(Func<TrackerOptions> load, string stateDirectory) : IDisposable
{
    private readonly Lock _gate = new();
    private CancellationTokenSource? _round;
    private Socket? _caller;
    private TrackerOptions? _next;

    /// <summary>A host is about to run: until the token is cancelled, by the daemon's end or by a new configuration.</summary>
    public CancellationToken BeginRound(CancellationToken stop)
    {
        lock (_gate)
        {
            _round?.Dispose();
            _round = CancellationTokenSource.CreateLinkedTokenSource(stop);
            return _round.Token;
        }
    }

    /// <summary>Looks at the configuration. When it is valid the desk owns the caller from here on, and the round ends.</summary>
    /// <returns>Why it is refused, a sentence for each problem; empty: it is taken.</returns>
    public IReadOnlyList<string> Take(Socket caller)
    {
        TrackerOptions next;
        try
        {
            next = load();
        }
        catch (ConfigurationException e)
        {
            return e.Problems;
        }

        if (next.StateDirectory != stateDirectory)
        {
            return ["StateDirectory: it cannot change while the daemon runs; restart it: sudo systemctl restart glucose-tracker"];
        }

        CancellationTokenSource round;
        lock (_gate)
        {
            if (_next is not null || _round is null)
            {
                return ["Another reload is under way; try again."];
            }

            (_caller, _next, round) = (caller, next, _round);
        }

        round.Cancel();
        return [];
    }

    /// <summary>The configuration for the next round; null when none was asked for.</summary>
    public TrackerOptions? TakeNext()
    {
        lock (_gate)
        {
            var next = _next;
            _next = null;
            return next;
        }
    }

    /// <summary>The host runs: whoever waits for it is told.</summary>
    public void Runs()
    {
        using var caller = Interlocked.Exchange(ref _caller, null);
        try
        {
            caller?.Send(JsonSerializer.SerializeToUtf8Bytes(new ReloadDocument(true, []), ControlJson.Readable.ReloadDocument));
        }
        catch (SocketException)
        {
            // The caller did not wait; there is nobody to tell.
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _caller?.Dispose();
        _round?.Dispose();
    }
}
