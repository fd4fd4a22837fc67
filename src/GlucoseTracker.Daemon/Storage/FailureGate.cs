namespace GlucoseTracker.Daemon.Storage;

/// <summary>
/// Lets a failure be reported when it begins or changes, and not each time that it repeats. Used by one thread at a time.
/// </summary>
/// <typeparam name="T">What tells one failure from another.</typeparam>
public sealed class FailureGate<T>
    where T : notnull
{
    private bool _hasFailed;
    private T? _last;

    /// <summary>Records a failure. True when it is to be reported: the attempt before succeeded, or failed for another reason.</summary>
    public bool Fail(T failure)
    {
        var isNew = !_hasFailed || !EqualityComparer<T>.Default.Equals(_last, failure);
        _hasFailed = true;
        _last = failure;
        return isNew;
    }

    /// <summary>Records a success. True when the attempt before failed.</summary>
    public bool Succeed()
    {
        var hadFailed = _hasFailed;
        _hasFailed = false;
        _last = default;
        return hadFailed;
    }
}
