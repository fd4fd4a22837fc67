using GlucoseTracker.Domain.Connection;
using GlucoseTracker.Domain.Polling;

namespace GlucoseTracker.LibreLinkUp.Session;

/// <summary>A wait that the service asked for. It outlives a restart, since asking earlier is what makes the service block a device.</summary>
/// <param name="Wait">How long, from <paramref name="DecidedAt"/> on.</param>
/// <param name="DecidedAt">When, by this device's clock.</param>
/// <param name="Cause">Why; what is told to whoever asks before it is over.</param>
public sealed record ServicePause(TimeSpan Wait, DateTimeOffset DecidedAt, ConnectionCause Cause)
{
    /// <summary>What the service means when it asks to be left alone and does not say for how long.</summary>
    private static readonly TimeSpan Unnamed = TimeSpan.FromMinutes(5);

    /// <summary>The pause that a failure means; null when it means none.</summary>
    public static ServicePause? From(ConnectionCause cause, TimeSpan? asked, DateTimeOffset now)
    {
        var wait = RetryDelay.ClampRequested(asked) ?? (cause.Retry() == RetryPolicy.ServerDirected ? Unnamed : TimeSpan.Zero);
        return wait > TimeSpan.Zero ? new ServicePause(wait, now, cause) : null;
    }

    /// <summary>What remains of it, by a clock that may have been set since; never longer than it was.</summary>
    public TimeSpan Remaining(DateTimeOffset now) => LoginThrottle.GetRemaining(Wait, DecidedAt, now);
}
