namespace GlucoseTracker.Daemon.History;

/// <summary>
/// Requests that the history worker writes its pending readings, for a program that is about to read the file. Thread-safe.
/// </summary>
public sealed class HistoryFlush
{
    private readonly Lock _gate = new();
    private TaskCompletionSource _requested = CreateSignal();
    private TaskCompletionSource _done = CreateSignal();

    /// <summary>Completes when a flush is requested.</summary>
    internal Task Requested
    {
        get
        {
            lock (_gate)
            {
                return _requested.Task;
            }
        }
    }

    /// <summary>Requests a flush; the task completes after the attempt. The status contains the result.</summary>
    public Task RequestAsync()
    {
        lock (_gate)
        {
            _requested.TrySetResult();
            return _done.Task;
        }
    }

    /// <summary>Begins a flush. Earlier requests are completed by it; later requests need another flush.</summary>
    internal TaskCompletionSource Begin()
    {
        lock (_gate)
        {
            var waiting = _done;
            (_requested, _done) = (CreateSignal(), CreateSignal());
            return waiting;
        }
    }

    private static TaskCompletionSource CreateSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
