using GlucoseTracker.Domain.Polling;
using GlucoseTracker.Domain.Readings;

namespace GlucoseTracker.Domain.Tests.Polling;

public sealed class HistoryPlanTests
{
    [Fact]
    public void The_history_is_due_at_start() =>
        Assert.True(HistoryPlan.IsDue(ReadingSeries.Empty, Sample.Noon, lastFetch: null));

    [Fact]
    public void Without_a_gap_it_is_never_due_again()
    {
        var later = Play(hours: 24, minute => minute % 2 == 0);

        Assert.Empty(later);
    }

    [Fact]
    public void After_the_start_it_is_due_once_more_when_the_withheld_end_is_there()
    {
        var series = Sample.Series([.. Sample.Every(5, -600, -20), Sample.At(0, 100)]);
        var fetched = Sample.Noon;

        Assert.False(HistoryPlan.IsDue(series, Sample.Noon.AddMinutes(21.9), fetched));
        Assert.True(HistoryPlan.IsDue(series, Sample.Noon.AddMinutes(22), fetched));
        Assert.False(HistoryPlan.IsDue(series, Sample.Noon.AddMinutes(24), Sample.Noon.AddMinutes(22)));
    }

    [Fact]
    public void After_a_long_gap_its_older_part_is_fetched_at_once_and_the_rest_when_it_is_released()
    {
        var later = Play(hours: 12, minute => minute is < 120 or >= 300);

        Assert.Equal([300, 322], later);
    }

    [Theory]
    [InlineData(8)]
    [InlineData(15)]
    [InlineData(22)]
    public void A_short_gap_is_fetched_once_when_it_is_released(int length)
    {
        var later = Play(hours: 12, minute => minute <= 120 || minute >= 120 + length);

        Assert.Equal([120 + length + 22], later);
    }

    [Fact]
    public void Seven_minutes_are_no_gap()
    {
        var later = Play(hours: 6, minute => minute <= 120 || minute >= 127);

        Assert.Empty(later);
    }

    [Fact]
    public void A_gap_that_stays_open_is_not_fetched_again_and_again()
    {
        // The responses never contain the missing readings: Play merges nothing.
        var later = Play(hours: 24, minute => minute % 180 is < 120 or > 150);

        Assert.Equal(2 * 8, later.Count);
    }

    [Fact]
    public void While_readings_are_missing_there_is_nothing_to_fetch()
    {
        var later = Play(hours: 24, minute => minute < 120);

        Assert.Empty(later);
    }

    [Fact]
    public void A_sensor_with_a_reading_each_quarter_of_an_hour_has_no_gaps()
    {
        var later = Play(hours: 24, minute => minute % 15 == 0);

        Assert.Empty(later);
    }

    [Fact]
    public void Such_a_sensor_has_a_gap_where_one_of_its_readings_is_missing()
    {
        var later = Play(hours: 12, minute => minute % 15 == 0 && minute != 300);

        Assert.Equal([315, 337], later);
    }

    [Fact]
    public void A_gap_older_than_the_history_of_the_service_is_ignored()
    {
        var series = Sample.Series([.. Sample.Every(1, 0, 60), .. Sample.Every(1, 120, 180)]);
        var before = Sample.Noon.AddMinutes(60);

        Assert.True(HistoryPlan.IsDue(series, Sample.Noon.AddMinutes(120).AddHours(12), before));
        Assert.False(HistoryPlan.IsDue(series, Sample.Noon.AddMinutes(120.1).AddHours(12), before));
    }

    [Fact]
    public void A_reading_from_the_future_does_not_cause_a_fetch_at_every_poll()
    {
        var series = Sample.Series([.. Sample.Every(1, -60, 0), Sample.At(300, 100)]);

        Assert.False(HistoryPlan.IsDue(series, Sample.Noon, Sample.Noon.AddMinutes(-60)));
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(9.9, false)]
    [InlineData(10, true)]
    public void After_a_failure_it_waits_ten_minutes(double failedAgo, bool expected) =>
        Assert.Equal(expected, HistoryPlan.IsDue(ReadingSeries.Empty, Sample.Noon, null, TimeSpan.FromMinutes(failedAgo)));

    /// <summary>Polls each minute; a fetch is recorded and returns nothing. The fetch at the start is omitted.</summary>
    private static List<int> Play(int hours, Func<int, bool> hasReading)
    {
        var series = ReadingSeries.Empty;
        var fetches = new List<int>();
        DateTimeOffset? last = null;
        for (var minute = 0; minute < hours * 60; minute++)
        {
            series = hasReading(minute) ? series.Merge([Sample.At(minute, 100)]) : series;
            var now = Sample.Noon.AddMinutes(minute);
            if (HistoryPlan.IsDue(series, now, last))
            {
                fetches.Add(minute);
                last = now;
            }
        }

        Assert.Equal(0, fetches[0]);
        return fetches[1..];
    }
}
