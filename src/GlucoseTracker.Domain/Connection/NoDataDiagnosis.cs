using GlucoseTracker.Domain.Readings;
using GlucoseTracker.Domain.Sensors;

namespace GlucoseTracker.Domain.Connection;

/// <summary>What a successful answer means when it brings nothing new: why is there no fresh reading although the service works?</summary>
public static class NoDataDiagnosis
{
    /// <summary>
    /// From this age of the newest reading on, a working service means that the phone sends nothing: 20 minutes, as the maker's own app.
    /// </summary>
    public static readonly TimeSpan NoUploadsAfter = TimeSpan.FromMinutes(20);

    /// <summary>The cause, or null when all is well.</summary>
    /// <param name="newest">The newest reading that can be current, the answer's own included; never one that is ahead.</param>
    /// <param name="sensor">The sensor's life, when its dates are known.</param>
    /// <param name="now">The present instant, UTC, by the clock that dates the reading.</param>
    public static (ConnectionCause? Cause, CauseDetails Facts) From(Reading? newest, SensorLife? sensor, DateTimeOffset now)
    {
        if (newest is not null && now - newest.MeasuredAt < NoUploadsAfter)
        {
            return (null, CauseDetails.None);
        }

        if (sensor?.IsWarmingUp(now) == true)
        {
            return (
                ConnectionCause.SensorWarmingUp,
                new CauseDetails { SensorReadyAt = sensor.ReadyAt, SensorWarmUp = sensor.ReadyAt - sensor.ActivatedAt });
        }

        if (newest is null)
        {
            return (ConnectionCause.NoReadingYet, CauseDetails.None);
        }

        return sensor?.EndAt(now) is (true, var endedAt)
            ? (ConnectionCause.SensorEnded, new CauseDetails { SensorEndedAt = endedAt })
            : (ConnectionCause.PhoneSilent, CauseDetails.None);
    }
}
