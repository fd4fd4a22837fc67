using System.Runtime.InteropServices;
using GlucoseTracker.Daemon.Control;
using Microsoft.Extensions.Hosting;

namespace GlucoseTracker.Daemon.Hosting;

/// <summary>
/// Converts the signals that stop the daemon to a cancellation token. Signals concern the process, not the host of one configuration.
/// </summary>
public sealed class StopSignals : IDisposable
{
    private readonly CancellationTokenSource _stop;
    private readonly PosixSignalRegistration[] _signals;

    /// <param name="outer">Another token that stops the daemon.</param>
    public StopSignals(CancellationToken outer)
    {
        _stop = CancellationTokenSource.CreateLinkedTokenSource(outer);
        _signals = [.. new[] { PosixSignal.SIGTERM, PosixSignal.SIGINT,
            PosixSignal.SIGQUIT }.Select(s => PosixSignalRegistration.Create(s, OnSignal))];
    }

    /// <summary>Cancelled with the first signal.</summary>
    public CancellationToken Token => _stop.Token;

    /// <inheritdoc/>
    public void Dispose()
    {
        Array.ForEach(_signals, s => s.Dispose());
        _stop.Dispose();
    }

    private void OnSignal(PosixSignalContext context)
    {
        context.Cancel = true;
        _stop.Cancel();
    }
}

/// <summary>
/// Converts SIGHUP, the signal to reload the configuration, to a reload. Until a coordinator is set, the signal is ignored, because the
/// start reads the configuration in any case.
/// </summary>
public sealed class ReloadSignal : IDisposable
{
    private readonly PosixSignalRegistration _signal;
    private volatile ReloadCoordinator? _coordinator;

    /// <summary>Installs the handler; from here on the signal does not end the process.</summary>
    public ReloadSignal() => _signal = PosixSignalRegistration.Create(PosixSignal.SIGHUP, OnSignal);

    /// <summary>The coordinator that handles the reload.</summary>
    public void Connect(ReloadCoordinator coordinator) => _coordinator = coordinator;

    /// <inheritdoc/>
    public void Dispose() => _signal.Dispose();

    private void OnSignal(PosixSignalContext context)
    {
        context.Cancel = true;
        _coordinator?.HandleSignal();
    }
}

/// <summary>A host lifetime that installs no signal handlers.</summary>
internal sealed class ExternalHostLifetime : IHostLifetime
{
    /// <inheritdoc/>
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
