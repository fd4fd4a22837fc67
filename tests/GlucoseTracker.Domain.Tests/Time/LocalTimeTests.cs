using GlucoseTracker.Domain.Time;

namespace GlucoseTracker.Domain.Tests.Time;

public sealed class LocalTimeTests
{
    [Theory]
    [InlineData("Europe/London")]
    [InlineData("Europe/Dublin")]
    public void The_hour_that_autumn_repeats_has_two_instants_and_that_which_spring_skips_has_none(string name)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(name);

        var autumn = LocalTime.Find(new DateTime(2025, 10, 26, 1, 15, 0), zone);
        Assert.Equal(new DateTimeOffset(2025, 10, 26, 0, 15, 0, TimeSpan.Zero), autumn.First);
        Assert.Equal(new DateTimeOffset(2025, 10, 26, 1, 15, 0, TimeSpan.Zero), autumn.Second);
        Assert.True(LocalTime.Find(new DateTime(2025, 3, 30, 1, 15, 0), zone).IsMissing);
    }

    [Theory]
    [InlineData("Europe/Dublin", "2025-10-26 00:59")]
    [InlineData("Europe/Dublin", "2025-10-26 02:00")]
    [InlineData("Europe/Dublin", "2025-03-30 02:00")]
    [InlineData("Australia/Lord_Howe", "2026-04-05 02:00")]
    [InlineData("Pacific/Kiritimati", "2026-07-01 12:00")]
    public void Every_other_time_has_one_instant(string zone, string local)
    {
        var found = LocalTime.Find(
            DateTime.Parse(local, System.Globalization.CultureInfo.InvariantCulture), TimeZoneInfo.FindSystemTimeZoneById(zone));

        Assert.False(found.IsMissing || found.IsAmbiguous);
    }

    [Theory]
    [InlineData("Australia/Lord_Howe", "2026-04-05 01:45", 2)]
    [InlineData("Australia/Lord_Howe", "2025-10-05 02:15", 0)]
    [InlineData("Africa/Casablanca", "2026-02-15 02:30", 2)]
    [InlineData("Pacific/Apia", "2011-12-30 12:00", 0)]
    [InlineData("America/Havana", "2025-11-02 00:30", 2)]
    [InlineData("Asia/Beirut", "2025-03-30 00:30", 0)]
    public void Changes_of_half_an_hour_of_a_day_at_midnight_and_for_a_month_are_found(string zone, string local, int instants)
    {
        var found = LocalTime.Find(
            DateTime.Parse(local, System.Globalization.CultureInfo.InvariantCulture), TimeZoneInfo.FindSystemTimeZoneById(zone));

        Assert.Equal(instants, (found.First is null ? 0 : 1) + (found.Second is null ? 0 : 1));
    }

    /// <summary>
    /// Each half-hour within two days of a change of the clock. Elsewhere the zone has one offset as far as <see cref="LocalTime.Find"/>
    /// looks, and one instant per day is sufficient.
    /// </summary>
    [Fact]
    public void In_every_zone_each_instant_is_among_those_of_the_time_that_its_clock_shows()
    {
        var first = new DateTimeOffset(2024, 12, 31, 0, 7, 0, TimeSpan.Zero);
        var days = (new DateTimeOffset(2027, 1, 2, 0, 0, 0, TimeSpan.Zero) - first).Days;
        foreach (var zone in TimeZoneInfo.GetSystemTimeZones())
        {
            var changes = ChangingDays(zone, first - TimeSpan.FromDays(2), days + 5);
            Assert.InRange(changes.Count(change => change), 0, days / 10);
            for (var day = 0; day <= days; day++)
            {
                var isNearChange = changes.AsSpan(day, 5).Contains(true);
                for (var i = 0; i < (isNearChange ? 48 : 1); i++)
                {
                    var instant = first.AddDays(day).AddMinutes(30 * i);
                    var found = LocalTime.Find(TimeZoneInfo.ConvertTime(instant, zone).DateTime, zone);
                    Assert.True(found.First == instant || found.Second == instant, $"{zone.Id} at {instant:O}");
                }
            }
        }
    }

    /// <summary>The days on which a zone has more than one offset, sampled every six hours.</summary>
    private static bool[] ChangingDays(TimeZoneInfo zone, DateTimeOffset first, int days) =>
    [
        .. Enumerable.Range(0, days).Select(day => first.AddDays(day)).Select(start =>
            Enumerable.Range(1, 4).Any(i => zone.GetUtcOffset(start.AddHours(6 * i)) != zone.GetUtcOffset(start))),
    ];
}
