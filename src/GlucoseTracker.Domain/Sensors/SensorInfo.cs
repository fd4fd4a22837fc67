using GlucoseTracker.Domain.Time;

namespace GlucoseTracker.Domain.Sensors;

/// <summary>A sensor's dates as a service gives them. What they mean is said by <see cref="SensorLife"/>.</summary>
/// <param name="ActivatedAt">When it was started, UTC.</param>
/// <param name="WarmUp">How long it warms up; <see cref="DefaultWarmUp"/> on every known sensor.</param>
public sealed record SensorInfo(DateTimeOffset ActivatedAt, TimeSpan WarmUp)
{
    /// <summary>60 minutes.</summary>
    public static readonly TimeSpan DefaultWarmUp = TimeSpan.FromMinutes(60);

    /// <summary>Longer than any sensor warms up.</summary>
    private static readonly TimeSpan MaxWarmUp = TimeSpan.FromHours(24);

    /// <summary>
    /// True when the start lies from 2010 to 2099 and the warm-up from 0 to 24 hours. With other dates nothing is computed.
    /// </summary>
    public bool IsPlausible => ForeignTime.IsPossible(ActivatedAt) && WarmUp >= TimeSpan.Zero && WarmUp <= MaxWarmUp;

    /// <summary>Reads what a service says. A warm-up that is missing or odd is the default one.</summary>
    /// <param name="activatedAt">Seconds since 1970, UTC.</param>
    /// <param name="warmUpMinutes">Minutes.</param>
    /// <returns>Null when there is no start, or none from 2010 to 2099.</returns>
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
