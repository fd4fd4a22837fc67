using GlucoseTracker.Domain.Time;

namespace GlucoseTracker.Domain.Statistics;

/// <summary>The spans of statistics, by the clock of a time zone.</summary>
public static class StatisticsSpan
{
    /// <summary>From midnight until now.</summary>
    public static (DateTimeOffset From, DateTimeOffset To) Today(DateTimeOffset now, TimeZoneInfo zone) =>
        (AtClock(now, zone, 0, TimeSpan.Zero), now);

    /// <summary>The last complete night, 22:00 to 07:00; before 07:00 the present night until now.</summary>
    public static (DateTimeOffset From, DateTimeOffset To) LastNight(DateTimeOffset now, TimeZoneInfo zone)
    {
        var end = AtClock(now, zone, 0, DailyPeriod.Night.To.ToTimeSpan());
        return (AtClock(now, zone, -1, DailyPeriod.Night.From.ToTimeSpan()), end < now ? end : now);
    }

    /// <summary>A number of periods of 24 hours until now.</summary>
    public static (DateTimeOffset From, DateTimeOffset To) Days(DateTimeOffset now, int days) => (now - TimeSpan.FromDays(days), now);

    /// <summary>
    /// The instant at which the zone's clock shows a time on the present day, or days later. For a skipped time: the first instant after
    /// it; for a repeated time: the first of the two.
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
