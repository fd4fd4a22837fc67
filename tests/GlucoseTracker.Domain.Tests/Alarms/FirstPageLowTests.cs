using GlucoseTracker.Domain.Alarms;
using GlucoseTracker.Domain.Alarms.Machine;
using GlucoseTracker.Domain.Arrivals;
using GlucoseTracker.Domain.Readings;
using static GlucoseTracker.Domain.Tests.Sample;

namespace GlucoseTracker.Domain.Tests.Alarms;

/// <summary>
/// A low on the first page of a source whose readings have no known age, and one that is over when a program starts.
/// </summary>
public sealed class FirstPageLowTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    [InlineData(11)]
    [InlineData(11, 1440)]
    [InlineData(1440)]
    public void Strays_ahead_of_a_first_page_hide_no_low(params int[] strays)
    {
        var bench = new AlarmBench { AgesKnown = false };
        bench.Arrivals.AddRange(new[] { (-10, 60), (-5, 60), (0, 60) }.Concat(strays.Select(minute => (minute, 210))).Select(
            r => new ReadingArrival("one", At(r.Item1, r.Item2), bench.Uptime, 1, IsFirstPage: true)));

        Assert.Equal(1, bench.Look().CountSounds(AlarmKind.Low));
    }

    [Fact]
    public void A_low_before_the_newest_reading_of_a_first_page_is_over()
    {
        var bench = new AlarmBench { AgesKnown = false };
        bench.Arrivals.AddRange(new[] { (-10, 60), (-5, 60), (0.4, 110) }.Select(
            r => new ReadingArrival("one", At(r.Item1, r.Item2), bench.Uptime, 1, IsFirstPage: true)));

        Assert.Empty(bench.Look().Events);
    }

    /// <summary>A stamp may be ahead by two minutes. That reading was on the previous page and looks as if it were measured now.</summary>
    [Fact]
    public void A_reading_whose_stamp_is_a_little_ahead_does_not_end_a_low_that_arrives_with_it()
    {
        var bench = new AlarmBench { Doubted = { "two" } };
        bench.Until(10);
        bench.Readings = bench.Readings.Merge([At(12, 120) with { ReceivedAt = Noon.AddMinutes(10) }]);
        bench.Arrivals.Add(new ReadingArrival("two", At(500, 45), bench.Uptime, 2, IsFirstPage: false));

        bench.Look();
        Assert.True(bench.States[AlarmKind.UrgentLow].IsRinging);
        Assert.True(bench.Until(14).States[AlarmKind.UrgentLow].IsRinging);
        Assert.Equal(AlarmStage.Cleared, bench.Reads(15, 120).GetStage(AlarmKind.UrgentLow));
    }

    /// <summary>After a power cut the source that ended the low may have no known age.</summary>
    [Theory]
    [InlineData(AlarmKind.UrgentLow, 45)]
    [InlineData(AlarmKind.Low, 60)]
    public void A_low_of_ten_minutes_ago_whose_alarm_is_over_does_not_begin_it_again(AlarmKind kind, int value)
    {
        var bench = new AlarmBench().Reads(1, value).Reads(6, 110);
        Assert.Equal(AlarmStage.Cleared, bench.GetStage(kind));

        bench.Until(11).Readings = ReadingSeries.Empty.Merge([At(1, value)]);
        Assert.Single(bench.Until(14).Events, e => e.Kind == kind && e.Change == AlarmEventKind.Began);

        // A later one is another low.
        bench.Readings = bench.Readings.Merge([At(4, value)]);
        Assert.Equal(AlarmStage.Ringing, bench.Look().GetStage(kind));
    }
}
