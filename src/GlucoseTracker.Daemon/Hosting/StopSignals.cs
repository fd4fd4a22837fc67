using System.Runtime.InteropServices;
using GlucoseTracker.Daemon.Control;
using Microsoft.Extensions.Hosting;

namespace GlucoseTracker.Daemon.Hosting;

/// <summary>Turns the signals that end a daemon into a token. They belong to the process, not to the host of one configuration.</summary>
public sealed class StopSignals : IDisposable
{
    private readonly CancellationTokenSource _stop;
    private readonly PosixSignalRegistration[] _signals;

    /// <param name="outer">Ends it as well.</param>
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
/// Turns SIGHUP, with which Unix daemons are told to read their configuration again, into a reload. Until there is a desk for it the signal
/// is ignored: the configuration is read in that moment anyway.
/// </summary>
public sealed class ReloadSignal : IDisposable
{
    private readonly PosixSignalRegistration _signal;
    private volatile ReloadCoordinator? _desk;

    /// <summary>From now on the signal no longer ends the process.</summary>
    public ReloadSignal() => _signal = PosixSignalRegistration.Create(PosixSignal.SIGHUP, OnSignal);

    /// <summary>Where reloads are asked for.</summary>
    public void Connect(ReloadCoordinator desk) => _desk = desk;

    /// <inheritdoc/>
    public void Dispose() => _signal.Dispose();

    private void OnSignal(PosixSignalContext context)
    {
        context.Cancel = true;
        _desk?.HandleSignal();
    }
}

/// <summary>The lifetime of a host whose signals are heard outside of it.</summary>
internal sealed class ExternalHostLifetime : IHostLifetime
{
    /// <inheritdoc/>
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
