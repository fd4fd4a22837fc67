using GlucoseTracker.Domain.Readings;
using GlucoseTracker.Domain.Sensors;

namespace GlucoseTracker.Domain.Connection;

/// <summary>Finds why a successful response contains no fresh reading.</summary>
public static class NoDataDiagnosis
{
    /// <summary>
    /// The age of the newest reading from which the phone counts as silent: 20 minutes, as in the manufacturer's app.
    /// </summary>
    public static readonly TimeSpan NoUploadsAfter = TimeSpan.FromMinutes(20);

    /// <summary>Returns the cause; null when there is a current reading.</summary>
    /// <param name="newest">The newest reading, including those of the response; never one that is ahead.</param>
    /// <param name="sensor">The sensor's life; null when the sensor's dates are unknown.</param>
    /// <param name="now">The present instant, UTC, by the clock that stamped the reading.</param>
    public static (ConnectionCause? Cause, CauseDetails Details) From(Reading? newest, SensorLife? sensor, DateTimeOffset now)
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
