using GlucoseTracker.Domain.Time;

namespace GlucoseTracker.Domain.Sensors;

/// <summary>The dates of a sensor as reported by a service. <see cref="SensorLife"/> interprets them.</summary>
/// <param name="ActivatedAt">The start of the sensor, UTC.</param>
/// <param name="WarmUp">The duration of the warm-up; <see cref="DefaultWarmUp"/> for all known sensors.</param>
public sealed record SensorInfo(DateTimeOffset ActivatedAt, TimeSpan WarmUp)
{
    /// <summary>The default warm-up: 60 minutes.</summary>
    public static readonly TimeSpan DefaultWarmUp = TimeSpan.FromMinutes(60);

    /// <summary>The maximum plausible warm-up.</summary>
    private static readonly TimeSpan MaxWarmUp = TimeSpan.FromHours(24);

    /// <summary>
    /// True when the start is from 2010 to 2099 and the warm-up from 0 to 24 hours. Other dates are not used.
    /// </summary>
    public bool IsPlausible => ForeignTime.IsPossible(ActivatedAt) && WarmUp >= TimeSpan.Zero && WarmUp <= MaxWarmUp;

    /// <summary>Creates the dates from the values of a service. A missing or implausible warm-up is replaced by the default.</summary>
    /// <param name="activatedAt">The start in seconds since 1970, UTC.</param>
    /// <param name="warmUpMinutes">The warm-up in minutes.</param>
    /// <returns>Null when the start is missing or not from 2010 to 2099.</returns>
    public static SensorInfo? FromService(long? activatedAt, long? warmUpMinutes)
    {
        if (ForeignTime.FromUnixSeconds(activatedAt) is not { } start)
        {
            return null;
        }

        var warmUp = warmUpMinutes is { } minutes && minutes >= 0 && minutes <= (long)MaxWarmUp.TotalMinutes
            ? TimeSpan.FromMinutes(minutes)
            : DefaultWarmUp;
        return new SensorInfo(start, warmUp);
    }
}
