using GlucoseTracker.Domain.Arrivals;
using GlucoseTracker.Domain.Readings;
using GlucoseTracker.Domain.Sources;
using GlucoseTracker.Domain.Time;

namespace GlucoseTracker.Domain.Tests.Arrivals;

/// <summary>A clock is set back, and the system reports it as synchronized: the known readings look younger than they are.</summary>
public sealed class SetBackClockTests
{
    private const string Site = SourceNames.Nightscout;

    [Fact]
    public void By_a_clock_that_was_set_back_no_earlier_reading_is_current_also_when_it_comes_again()
    {
        Reading[] page = [Sample.At(-31, 45), Sample.At(-6, 100), Sample.At(-1, 100)];
        var (intake, known) = ReadingIntake.Empty.BeginPoll().WithPage(Site, page, Uptime(0))
            .Admit(SourceSeries.Empty, ClockKnowledge.Synchronized, Clock(0, 0));
        Assert.Equal(Sample.At(-1, 100).MeasuredAt, known.Current.Newest?.MeasuredAt);

        (intake, known) = intake.Admit(known, ClockKnowledge.Synchronized, Clock(1, -30));
        Assert.Null(known.Current.Newest);

        (intake, known) = intake.BeginPoll().WithPage(Site, page, Uptime(2)).Admit(known, ClockKnowledge.Synchronized, Clock(2, -30));
        Assert.Null(known.Current.Newest);
        Assert.Contains(known.Merged, r => r.MeasuredAt == page[0].MeasuredAt);

        // After the clock is set right again, the next new reading is current.
        (_, known) = intake.BeginPoll().WithPage(Site, [.. page, Sample.At(4, 101)], Uptime(5))
            .Admit(known, ClockKnowledge.Synchronized, Clock(5, 0));
        Assert.Equal(Sample.At(4, 101).MeasuredAt, known.Current.Newest?.MeasuredAt);
    }

    private static TimeSpan Uptime(int minute) => TimeSpan.FromMinutes(60 + minute);

    private static ClockReading Clock(int minute, int minutesWrong) => new(Sample.Noon.AddMinutes(minute + minutesWrong), Uptime(minute));
}
