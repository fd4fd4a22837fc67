using GlucoseTracker.Domain;
using GlucoseTracker.Screens;

namespace GlucoseTracker.Pi.Workers;

/// <summary>The shares of the statistics page, counted anew only when a reading came or a minute has passed. Thread-safe.</summary>
internal sealed class DayAndNight(LevelLimits limits)
{
    private readonly RangeBounds _target = limits.Target;
    private Counted? _last;

    /// <summary>Today and the last night, by the clock of a zone; null where nothing is known.</summary>
    public (TimeInRange? Today, TimeInRange? LastNight) Of(ReadingSeries readings, DateTimeOffset now, TimeZoneInfo zone)
    {
        var minute = now.UtcTicks / TimeSpan.TicksPerMinute;
        if (_last is { } last && last.Minute == minute && ReferenceEquals(last.Readings, readings))
        {
            return (last.Today, last.LastNight);
        }

        var (today, night) = (StatisticsSpan.Today(now, zone), StatisticsSpan.LastNight(now, zone));
        var counted = new Counted(
            readings, minute, TimeInRange.Of(readings, today.From, today.To, _target), TimeInRange.Of(readings, night.From, night.To, _target));
        _last = counted;
        return (counted.Today, counted.LastNight);
    }

    private sealed record Counted(ReadingSeries Readings, long Minute, TimeInRange? Today, TimeInRange? LastNight);
}
