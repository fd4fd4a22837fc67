namespace GlucoseTracker.Daemon.History;

/// <summary>Asks the worker that owns the history file to write what waits, for a program that is about to read the file. Thread-safe.</summary>
public sealed class HistoryFlush
{
    private readonly Lock _gate = new();
    private TaskCompletionSource _asked = NewSignal();
    private TaskCompletionSource _done = NewSignal();

    /// <summary>Ends when somebody asks.</summary>
    internal Task Asked
    {
        get
        {
            lock (_gate)
            {
                return _asked.Task;
            }
        }
    }

    /// <summary>Asks; the task ends when it was tried. Whether it succeeded is in the status.</summary>
    public Task AskAsync()
    {
        lock (_gate)
        {
            _asked.TrySetResult();
            return _done.Task;
        }
    }

    /// <summary>The worker begins: what is asked from here on needs another round. Whoever asked before waits for this.</summary>
    internal TaskCompletionSource Begin()
    {
        lock (_gate)
        {
            var waiting = _done;
            (_asked, _done) = (NewSignal(), NewSignal());
            return waiting;
        }
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
