using System.Net.Sockets;

namespace GlucoseTracker.Daemon.Control;

/// <summary>A connection to the control socket with a time limit.</summary>
internal sealed class ControlSession : IDisposable
{
    private readonly CancellationTokenSource _limit;
    private readonly CancellationTokenSource _timeout;

    /// <summary>Creates the session and starts its time limit.</summary>
    /// <param name="caller">The connection; the session does not dispose it.</param>
    /// <param name="timeout">The time limit.</param>
    /// <param name="time">The clock for the time limit.</param>
    /// <param name="stop">Cancelled when the server stops.</param>
    public ControlSession(Socket caller, TimeSpan timeout, TimeProvider time, CancellationToken stop)
    {
        Caller = caller;
        _limit = new CancellationTokenSource(timeout, time);
        _timeout = CancellationTokenSource.CreateLinkedTokenSource(stop, _limit.Token);
        Timeout = _timeout.Token;
    }

    /// <summary>The connection.</summary>
    public Socket Caller { get; }

    /// <summary>Cancelled after the time limit or by <see cref="Cancel"/>.</summary>
    public CancellationToken Timeout { get; }

    /// <summary>Ends the session early.</summary>
    public void Cancel() => _limit.Cancel();

    /// <inheritdoc/>
    public void Dispose()
    {
        _timeout.Dispose();
        _limit.Dispose();
    }
}
