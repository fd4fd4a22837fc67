using System.Net.Sockets;

namespace GlucoseTracker.Daemon.Control;

/// <summary>One caller of the control socket, with the time that it has.</summary>
internal sealed class ControlSession : IDisposable
{
    private readonly CancellationTokenSource _limit;
    private readonly CancellationTokenSource _patience;

    /// <summary>The time begins.</summary>
    /// <param name="caller">The connection; it is not disposed with this.</param>
    /// <param name="patience">How long the caller may take.</param>
    /// <param name="time">Counts it.</param>
    /// <param name="stop">The server's end.</param>
    public ControlSession(Socket caller, TimeSpan patience, TimeProvider time, CancellationToken stop)
    {
        Caller = caller;
        _limit = new CancellationTokenSource(patience, time);
        _patience = CancellationTokenSource.CreateLinkedTokenSource(stop, _limit.Token);
        Timeout = _patience.Token;
    }

    /// <summary>The connection.</summary>
    public Socket Caller { get; }

    /// <summary>Cancelled when the caller was too slow, or is sent away.</summary>
    public CancellationToken Timeout { get; }

    /// <summary>Sends the caller away.</summary>
    public void Cancel() => _limit.Cancel();

    /// <inheritdoc/>
    public void Dispose()
    {
        _patience.Dispose();
        _limit.Dispose();
    }
}
