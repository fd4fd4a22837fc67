using GlucoseTracker.Domain;

namespace GlucoseTracker.Pi.Clock;

/// <summary>Keeps <see cref="ClockTrust"/> up to date from both witnesses: the system's time service and the dates of answers. Thread-safe.</summary>
/// <param name="time">The clocks.</param>
/// <param name="isSynchronized">The system's word; null where nobody may say.</param>
public sealed class ClockWatch(TimeProvider time, Func<bool?> isSynchronized)
{
    private readonly Lock _gate = new();
    private ClockTrust _trust = ClockTrust.Unknown;

    /// <summary>Whether the wall clock may be believed now. Asked with each picture: a clock that is set meanwhile is noticed at once.</summary>
    public bool IsTrusted() => Observe(null);

    /// <summary>The same, when an answer has just come.</summary>
    /// <param name="serverTime">The answer's date; null when it had none.</param>
    public bool Observe(DateTimeOffset? serverTime)
    {
        lock (_gate)
        {
            _trust = _trust.Observe(new ClockReading(time.GetUtcNow(), time.Uptime()), isSynchronized() == true, serverTime);
            return _trust.IsTrusted;
        }
    }
}
