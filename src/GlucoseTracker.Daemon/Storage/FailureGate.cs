namespace GlucoseTracker.Daemon.Storage;

/// <summary>
/// Decides whether a failure is reported: when it begins or changes, but not when it repeats. Not thread-safe.
/// </summary>
/// <typeparam name="T">The type that identifies a failure.</typeparam>
public sealed class FailureGate<T>
    where T : notnull
{
    private bool _hasFailed;
    private T? _last;

    /// <summary>
    /// Records a failure. True when it should be reported, because the previous attempt succeeded or failed for another reason.
    /// </summary>
    public bool Fail(T failure)
    {
        var isNew = !_hasFailed || !EqualityComparer<T>.Default.Equals(_last, failure);
        _hasFailed = true;
        _last = failure;
        return isNew;
    }

    /// <summary>Records a success. True when the previous attempt failed.</summary>
    public bool Succeed()
    {
        var hadFailed = _hasFailed;
        _hasFailed = false;
        _last = default;
        return hadFailed;
    }
}
