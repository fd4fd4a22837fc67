using System.Net.Sockets;
using System.Text.Json;
using GlucoseTracker.Daemon.Configuration;
using GlucoseTracker.Domain.Languages;
using Microsoft.Extensions.Logging;

namespace GlucoseTracker.Daemon.Control;

/// <summary>
/// Handles requests for a reload. The coordinator outlives the host that received a request, keeps the connection of the client, and
/// responds when the next host runs. An invalid configuration is rejected without other effect; the rejection stays in the status until a
/// valid configuration is loaded. Thread-safe.
/// </summary>
/// <param name="load">Loads and validates the configuration.</param>
/// <param name="stateDirectory">The state directory that the daemon has locked; a reload cannot change it.</param>
/// <param name="time">The clock for the time of a rejection.</param>
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
    /// The last rejected configuration; null when the daemon uses the last loaded one.
    /// </summary>
    public ReloadRefusal? Refused => _refused;

    /// <summary>
    /// Begins the life of a host. The returned token is cancelled when the daemon stops or a new configuration is accepted.
    /// </summary>
    /// <param name="stop">Cancelled when the daemon stops.</param>
    /// <param name="log">The log for a reload by signal.</param>
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

    /// <summary>Loads the configuration. If it is valid, the coordinator owns the client from here on and stops the present host.</summary>
    /// <param name="caller">The client that waits for a response; null for none.</param>
    /// <returns>The problems, one sentence each; empty when the configuration was accepted.</returns>
    public IReadOnlyList<CatalogueText> Request(Socket? caller)
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
            return Refuse([new CatalogueText("config.state-directory", ("command", "sudo systemctl restart glucose-tracker"))]);
        }

        CancellationTokenSource round;
        lock (_gate)
        {
            if (_next is not null || _run is null)
            {
                return [new CatalogueText("config.reload-under-way")];
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
    /// Reloads for the signal SIGHUP; the result is logged. During a start or another reload, this reload runs afterwards.
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
                log!.ReloadRefused(string.Join(' ', ConfigurationException.Describe(problems, ProgramTexts.English)));
            }
            else
            {
                log!.ConfigurationReloaded();
            }
        }
        catch (Exception e)
        {
            // An exception in a signal handler would end the process.
            log!.ReloadFailed(e.GetType().Name);
        }
    }

    /// <summary>Takes the configuration for the next host; null when no reload was requested.</summary>
    public TrackerOptions? GetNext()
    {
        lock (_gate)
        {
            var next = _next;
            _next = null;
            return next;
        }
    }

    /// <summary>
    /// Reports that the host runs: sends the response to the waiting client, and handles a signal that arrived meanwhile.
    /// </summary>
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
                // The client has disconnected.
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

    private IReadOnlyList<CatalogueText> Refuse(IReadOnlyList<CatalogueText> problems)
    {
        _refused = new ReloadRefusal(time.GetUtcNow(), problems);
        return problems;
    }
}

/// <summary>A rejected configuration.</summary>
/// <param name="At">The time of the rejection, UTC by the device's clock.</param>
/// <param name="Problems">The problems, one sentence each; at least one.</param>
public sealed record ReloadRefusal(DateTimeOffset At, IReadOnlyList<CatalogueText> Problems);
