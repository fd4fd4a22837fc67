namespace GlucoseTracker.Daemon.History;

/// <summary>
/// Asks the worker that owns the history file to write what waits, for a program that is about to read the file. Thread-safe.
/// </summary>
public sealed class HistoryFlush
{
    private readonly Lock _gate = new();
    private TaskCompletionSource _requested = CreateSignal();
    private TaskCompletionSource _done = CreateSignal();

    /// <summary>Ends when somebody asks.</summary>
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

    /// <summary>Asks; the task ends when it was tried. Whether it succeeded is in the status.</summary>
    public Task RequestAsync()
    {
        lock (_gate)
        {
            _requested.TrySetResult();
            return _done.Task;
        }
    }

    /// <summary>The worker begins: what is asked from here on needs another round. Whoever asked before waits for this.</summary>
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
