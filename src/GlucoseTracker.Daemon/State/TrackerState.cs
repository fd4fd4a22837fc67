namespace GlucoseTracker.Daemon.State;

/// <summary>Holds the present snapshot and reports changes. Thread-safe.</summary>
public sealed class TrackerState
{
    private readonly Lock _gate = new();
    private volatile TrackerSnapshot _current;
    private TaskCompletionSource _changed = CreateSignal();

    /// <summary>Creates the state; null: a snapshot without data.</summary>
    public TrackerState(TrackerSnapshot? initial = null) => _current = initial ?? new TrackerSnapshot();

    /// <summary>Raised after each change, on the thread that made it; the handler must not block.</summary>
    public event Action? Changed;

    /// <summary>The present snapshot.</summary>
    public TrackerSnapshot Current => _current;

    /// <summary>Replaces the snapshot by the result of <paramref name="change"/>, and returns this result.</summary>
    public TrackerSnapshot Update(Func<TrackerSnapshot, TrackerSnapshot> change)
    {
        TrackerSnapshot next;
        TaskCompletionSource signal;
        lock (_gate)
        {
            next = change(_current);
            if (next == _current)
            {
                return next;
            }

            _current = next;
            signal = _changed;
            _changed = CreateSignal();
        }

        signal.SetResult();
        Changed?.Invoke();
        return next;
    }

    /// <summary>Completes with the next change after this call.</summary>
    public Task NextChange()
    {
        lock (_gate)
        {
            return _changed.Task;
        }
    }

    /// <summary>Waits until a snapshot satisfies a condition, and returns it; immediately when the present one does.</summary>
    /// <param name="condition">The condition.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    /// <exception cref="OperationCanceledException">The wait was cancelled.</exception>
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
