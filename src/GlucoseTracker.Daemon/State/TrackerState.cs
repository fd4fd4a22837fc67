namespace GlucoseTracker.Daemon.State;

/// <summary>Holds the present snapshot and tells the display when it changed. Thread-safe.</summary>
public sealed class TrackerState
{
    private readonly Lock _gate = new();
    private volatile TrackerSnapshot _current;
    private TaskCompletionSource _changed = CreateSignal();

    /// <summary>Begins with a snapshot; null: one in which nothing is known.</summary>
    public TrackerState(TrackerSnapshot? initial = null) => _current = initial ?? new TrackerSnapshot();

    /// <summary>Raised after each change, on the thread that made it; the handler must not wait.</summary>
    public event Action? Changed;

    /// <summary>The present snapshot.</summary>
    public TrackerSnapshot Current => _current;

    /// <summary>Swaps the snapshot for what <paramref name="change"/> makes of it.</summary>
    public void Update(Func<TrackerSnapshot, TrackerSnapshot> change)
    {
        TaskCompletionSource signal;
        lock (_gate)
        {
            var next = change(_current);
            if (next == _current)
            {
                return;
            }

            _current = next;
            signal = _changed;
            _changed = CreateSignal();
        }

        signal.SetResult();
        Changed?.Invoke();
    }

    /// <summary>Ends with the next change after this call.</summary>
    public Task NextChange()
    {
        lock (_gate)
        {
            return _changed.Task;
        }
    }

    /// <summary>Waits until a snapshot fulfils a condition, and returns it; at once when the present one does.</summary>
    /// <param name="condition">What is waited for.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="OperationCanceledException">It was ended before.</exception>
    public async Task<TrackerSnapshot> WaitForAsync(Func<TrackerSnapshot, bool> condition, CancellationToken cancellationToken)
    {
        while (true)
        {
            var change = NextChange();
            if (Current is var current && condition(current))
            {
                return current;
            }

            await change.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    private static TaskCompletionSource CreateSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
