using System.Net.Sockets;
using System.Text.Json;
using GlucoseTracker.Daemon.Configuration;
using Microsoft.Extensions.Logging;

namespace GlucoseTracker.Daemon.Control;

/// <summary>
/// Takes requests for a new configuration and outlives the host that heard one: the caller is kept until the next host runs and has an
/// answer. An invalid configuration is refused, and nothing changes; the refusal stays in the status until a valid one is loaded.
/// Thread-safe.
/// </summary>
/// <param name="load">Reads and validates the configuration again.</param>
/// <param name="stateDirectory">The state directory that the daemon has locked; it cannot change while it runs.</param>
/// <param name="time">For the time of a refusal.</param>
public sealed class ReloadCoordinator(Func<TrackerOptions> load, string stateDirectory, TimeProvider time) : IDisposable
{
    private readonly Lock _gate = new();
    private CancellationTokenSource? _run;
    private ILogger? _log;
    private Socket? _caller;
    private TrackerOptions? _next;
    private bool _signalled;
    private volatile ReloadRefusal? _refused;

    /// <summary>
    /// Why the last new configuration was refused; null when the daemon runs with what is in the file as far as it knows.
    /// </summary>
    public ReloadRefusal? Refused => _refused;

    /// <summary>A host is about to run: until the token is cancelled, by the daemon's end or by a new configuration.</summary>
    /// <param name="stop">The daemon's end.</param>
    /// <param name="log">Where a reload by signal is told.</param>
    public CancellationToken BeginRun(CancellationToken stop, ILogger? log = null)
    {
        lock (_gate)
        {
            _run?.Dispose();
            _run = CancellationTokenSource.CreateLinkedTokenSource(stop);
            _log = log;
            return _run.Token;
        }
    }

    /// <summary>Looks at the configuration. When it is valid the desk owns the caller from here on, and the round ends.</summary>
    /// <param name="caller">Who waits for an answer; null: nobody.</param>
    /// <returns>Why it is refused, a sentence for each problem; empty: it is taken.</returns>
    public IReadOnlyList<string> Request(Socket? caller)
    {
        TrackerOptions next;
        try
        {
            next = load();
        }
        catch (ConfigurationException e)
        {
            return Refuse(e.Problems);
        }

        if (next.StateDirectory != stateDirectory)
        {
            return Refuse(["StateDirectory: it cannot change while the daemon runs; restart it: sudo systemctl restart glucose-tracker"]);
        }

        CancellationTokenSource round;
        lock (_gate)
        {
            if (_next is not null || _run is null)
            {
                return ["Another reload is under way; try again."];
            }

            _caller = caller;
            _next = next;
            round = _run;
            _refused = null;
        }

        round.Cancel();
        return [];
    }

    /// <summary>
    /// The same by a signal (SIGHUP): nobody waits, so the outcome goes into the log. During a start or a reload it is done afterwards.
    /// </summary>
    public void HandleSignal()
    {
        ILogger? log;
        lock (_gate)
        {
            _signalled = _next is not null || _run is null || _log is null;
            if (_signalled)
            {
                return;
            }

            log = _log;
        }

        try
        {
            if (Request(null) is { Count: > 0 } problems)
            {
                log!.ReloadRefused(string.Join(' ', problems));
            }
            else
            {
                log!.ConfigurationReloaded();
            }
        }
        catch (Exception e)
        {
            // A signal handler that throws ends the process.
            log!.ReloadFailed(e.GetType().Name);
        }
    }

    /// <summary>The configuration for the next round; null when none was asked for.</summary>
    public TrackerOptions? GetNext()
    {
        lock (_gate)
        {
            var next = _next;
            _next = null;
            return next;
        }
    }

    /// <summary>The host runs: whoever waits for it is told, and a signal that came meanwhile is obeyed.</summary>
    public void ReportRunning()
    {
        using (var caller = Interlocked.Exchange(ref _caller, null))
        {
            try
            {
                caller?.Send(JsonSerializer.SerializeToUtf8Bytes(new ReloadDocument(true, []), ControlJson.Indented.ReloadDocument));
            }
            catch (SocketException)
            {
                // The caller did not wait; there is nobody to tell.
            }
        }

        bool signalled;
        lock (_gate)
        {
            (signalled, _signalled) = (_signalled, false);
        }

        if (signalled)
        {
            HandleSignal();
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _caller?.Dispose();
        _run?.Dispose();
    }

    private IReadOnlyList<string> Refuse(IReadOnlyList<string> problems)
    {
        _refused = new ReloadRefusal(time.GetUtcNow(), problems);
        return problems;
    }
}

/// <summary>A new configuration that was refused.</summary>
/// <param name="At">When, UTC by this device's clock.</param>
/// <param name="Problems">Why, a sentence for each problem; at least one.</param>
public sealed record ReloadRefusal(DateTimeOffset At, IReadOnlyList<string> Problems);
