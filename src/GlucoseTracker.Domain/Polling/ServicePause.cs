using GlucoseTracker.Domain.Connection;

namespace GlucoseTracker.Domain.Polling;

/// <summary>
/// A wait that a service asked for. It outlives a restart, since asking earlier is what makes the service block a device.
/// </summary>
/// <param name="Wait">How long, from <paramref name="DecidedAt"/> on.</param>
/// <param name="DecidedAt">When, by this device's clock.</param>
/// <param name="Cause">The cause of the wait, reported by every poll until the wait is over.</param>
/// <param name="Failures">How many such failures came in a row, restarts included: the wait grows with them.</param>
/// <param name="Requested">The wait that the service named; null when it named none.</param>
public sealed record ServicePause(
    TimeSpan Wait, DateTimeOffset DecidedAt, ConnectionCause Cause, int Failures = 0, TimeSpan? Requested = null)
{
    /// <summary>Without a wait that the service named, a person may ask by hand after this.</summary>
    private static readonly TimeSpan MinByHand = TimeSpan.FromMinutes(5);

    /// <summary>The wait has long stopped growing.</summary>
    private const int MaxFailures = 1000;

    /// <summary>The pause that a failure means; null when it means none.</summary>
    /// <param name="before">The pause of the failure before; null after a success.</param>
    /// <param name="cause">The reason.</param>
    /// <param name="retry">How it is tried again.</param>
    /// <param name="requested">The wait that the service named, or null.</param>
    /// <param name="now">The time by this device's clock.</param>
    public static ServicePause? From(
        ServicePause? before, ConnectionCause cause, RetryPolicy retry, TimeSpan? requested, DateTimeOffset now)
    {
        var named = requested > TimeSpan.Zero ? RetryDelay.ClampRequested(requested) : null;
        if (retry != RetryPolicy.ServerDirected)
        {
            return named is { } wait ? new ServicePause(wait, now, cause, before?.Failures ?? 0, named) : null;
        }

        var failures = Math.Min(before?.Failures ?? 0, MaxFailures) + 1;
        return new ServicePause(RetryDelay.After(retry, failures, TimeSpan.Zero, named, jitter: 0), now, cause, failures, named);
    }

    /// <summary>
    /// What remains of a wait that was decided at an instant of a clock that may have been set since; never longer than it was.
    /// </summary>
    public static TimeSpan GetRemaining(TimeSpan wait, DateTimeOffset decidedAt, DateTimeOffset now)
    {
        var passed = now - decidedAt;
        return passed < TimeSpan.Zero ? wait : passed < wait ? wait - passed : TimeSpan.Zero;
    }

    /// <summary>What remains of it.</summary>
    public TimeSpan Remaining(DateTimeOffset now) => GetRemaining(Wait, DecidedAt, now);

    /// <summary>
    /// What remains of it for a person who asks by hand: of a wait that the service did not name, 5 minutes. The cause may be gone, and
    /// nothing else shows it.
    /// </summary>
    public TimeSpan RemainingByHand(DateTimeOffset now)
    {
        var least = Requested > MinByHand ? Requested.Value : MinByHand;
        return GetRemaining(least < Wait ? least : Wait, DecidedAt, now);
    }
}
