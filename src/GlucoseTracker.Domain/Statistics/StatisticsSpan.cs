using GlucoseTracker.Domain.Time;

namespace GlucoseTracker.Domain.Statistics;

/// <summary>The spans that statistics are asked for, by the clock of a time zone.</summary>
public static class StatisticsSpan
{
    /// <summary>From midnight to now.</summary>
    public static (DateTimeOffset From, DateTimeOffset To) Today(DateTimeOffset now, TimeZoneInfo zone) =>
        (AtClock(now, zone, 0, TimeSpan.Zero), now);

    /// <summary>The last whole night, 22:00 to 07:00; before seven the one that is not over yet, until now.</summary>
    public static (DateTimeOffset From, DateTimeOffset To) LastNight(DateTimeOffset now, TimeZoneInfo zone)
    {
        var end = AtClock(now, zone, 0, DailyPeriod.Night.To.ToTimeSpan());
        return (AtClock(now, zone, -1, DailyPeriod.Night.From.ToTimeSpan()), end < now ? end : now);
    }

    /// <summary>So many times 24 hours until now.</summary>
    public static (DateTimeOffset From, DateTimeOffset To) Days(DateTimeOffset now, int days) => (now - TimeSpan.FromDays(days), now);

    /// <summary>
    /// The instant when the zone's clock shows a time on the day of now, or days after it. Skipped by a change of clocks: the first one
    /// after; shown twice: the first.
    /// </summary>
    private static DateTimeOffset AtClock(DateTimeOffset now, TimeZoneInfo zone, int daysLater, TimeSpan clock)
    {
        ArgumentNullException.ThrowIfNull(zone);
        var local = TimeZoneInfo.ConvertTime(now, zone).Date.AddDays(daysLater) + clock;
        var found = LocalTime.Find(local, zone);
        while (found.IsMissing)
        {
            local += TimeSpan.FromMinutes(15);
            found = LocalTime.Find(local, zone);
        }

        return TimeZoneInfo.ConvertTime(found.First!.Value, zone);
    }
}
