using GlucoseTracker.Domain.Readings;
using GlucoseTracker.Domain.Statistics;
using GlucoseTracker.Domain.Values;

namespace GlucoseTracker.Daemon.Display;

/// <summary>
/// Caches the figures of the statistics page, which are the same as those of <c>stats</c>. They are recomputed when a reading has arrived
/// or a minute has passed. Thread-safe.
/// </summary>
internal sealed class StatisticsCache(LevelLimits limits)
{
    private readonly RangeBounds _target = limits.Target;
    private Entry? _last;

    /// <summary>The statistics of today and of the last night in a time zone; null without readings.</summary>
    public (GlucoseStatistics? Today, GlucoseStatistics? LastNight) Get(ReadingSeries readings, DateTimeOffset now, TimeZoneInfo zone)
    {
        var minute = now.UtcTicks / TimeSpan.TicksPerMinute;
        if (_last is { } last && last.Minute == minute && ReferenceEquals(last.Readings, readings))
        {
            return (last.Today, last.LastNight);
        }

        var (today, night) = (StatisticsSpan.Today(now, zone), StatisticsSpan.LastNight(now, zone));
        var counted = new Entry(readings, minute, Get(readings, today), Get(readings, night));
        _last = counted;
        return (counted.Today, counted.LastNight);
    }

    private GlucoseStatistics? Get(ReadingSeries readings, (DateTimeOffset From, DateTimeOffset To) span) =>
        GlucoseStatistics.Compute(readings, span.From, span.To, _target) is { Readings: > 0 } statistics ? statistics : null;

    private sealed record Entry(ReadingSeries Readings, long Minute, GlucoseStatistics? Today, GlucoseStatistics? LastNight);
}
