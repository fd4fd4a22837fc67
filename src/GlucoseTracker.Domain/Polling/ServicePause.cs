using GlucoseTracker.Domain.Connection;

namespace GlucoseTracker.Domain.Polling;

/// <summary>
/// A wait that a service requested. It is stored across restarts, because earlier requests can make the service block the device.
/// </summary>
/// <remarks>Absence is null: no service requested a wait. Equality: by all members.</remarks>
/// <param name="Wait">The duration, counted from <paramref name="DecidedAt"/>.</param>
/// <param name="DecidedAt">The start of the wait by the device's clock.</param>
/// <param name="Cause">The cause, which every poll reports until the wait is over.</param>
/// <param name="Failures">The number of such failures in a row, across restarts; the wait grows with them.</param>
/// <param name="Requested">The wait that the service requested; null for none.</param>
public sealed record ServicePause(
    TimeSpan Wait, DateTimeOffset DecidedAt, ConnectionCause Cause, int Failures = 0, TimeSpan? Requested = null)
{
    /// <summary>The time after which a user may poll by key, when the service requested no particular wait.</summary>
    private static readonly TimeSpan MinByHand = TimeSpan.FromMinutes(5);

    /// <summary>The maximum number of failures; the wait no longer grows before it is reached.</summary>
    private const int MaxFailures = 1000;

    /// <summary>Creates the pause after a failure; null when none is needed.</summary>
    /// <param name="before">The pause after the previous failure; null after a success.</param>
    /// <param name="cause">The cause.</param>
    /// <param name="retry">The retry policy.</param>
    /// <param name="requested">The wait that the service requested; null for none.</param>
    /// <param name="now">The present time by the device's clock.</param>
    public static ServicePause? From(
        ServicePause? before, ConnectionCause cause, RetryPolicy retry, TimeSpan? requested, DateTimeOffset now)
    {
        var named = requested > TimeSpan.Zero ? RetryDelay.ClampRequested(requested) : null;
        if (retry != RetryPolicy.ServerDirected)
        {
            return named is { } wait ? new ServicePause(wait, now, cause, before?.Failures ?? 0, named) : null;
        }

        var failures = Math.Min(before?.Failures ?? 0, MaxFailures) + 1;
        return new ServicePause(RetryDelay.Compute(retry, failures, TimeSpan.Zero, named, jitter: 0), now, cause, failures, named);
    }

    /// <summary>
    /// The remaining part of a wait whose start was recorded by a clock that may have been set since; at most the wait itself.
    /// </summary>
    public static TimeSpan GetRemaining(TimeSpan wait, DateTimeOffset decidedAt, DateTimeOffset now)
    {
        var passed = now - decidedAt;
        return passed < TimeSpan.Zero ? wait : passed < wait ? wait - passed : TimeSpan.Zero;
    }

    /// <summary>The remaining wait.</summary>
    public TimeSpan Remaining(DateTimeOffset now) => GetRemaining(Wait, DecidedAt, now);

    /// <summary>
    /// The remaining wait for a poll by key: when the service requested no particular wait, at most 5 minutes, because the cause may be
    /// gone and only a poll can show it.
    /// </summary>
    public TimeSpan RemainingByHand(DateTimeOffset now)
    {
        var min = Requested > MinByHand ? Requested.Value : MinByHand;
        return GetRemaining(min < Wait ? min : Wait, DecidedAt, now);
    }
}
