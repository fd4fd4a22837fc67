using GlucoseTracker.Domain.Readings;
using GlucoseTracker.Domain.Sources;
using GlucoseTracker.Domain.Time;

namespace GlucoseTracker.Domain.Tests.Time;

/// <summary>Two sources whose verified dates differ, on a device whose clock no time service has set.</summary>
public sealed class TwoVerifiedDatesTests
{
    private const string A = SourceNames.LibreLinkUp;
    private const string B = SourceNames.Nightscout;
    private static readonly DateTimeOffset Now = new(2026, 11, 3, 2, 15, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(-90)]
    [InlineData(90)]
    public void The_date_that_contradicts_both_the_clock_and_the_other_source_dates_no_reading(int minutesWrong)
    {
        var known = Poll(ClockKnowledge.None, 0, Now, minutesWrong);

        // A reading of 90 minutes ago looks new by the slow date.
        Assert.Equal(
            TimeSpan.FromMinutes(Math.Max(90, 90 + minutesWrong)), known.GetAge(B, Now.AddMinutes(-90), Clock(0, Now))?.Oldest);
        known = Poll(known, 2, Now, minutesWrong);

        Assert.Equal(AgeDoubt.ClocksDisagree, known.GetDoubt(B));
        Assert.Null(known.GetAge(B, Now.AddMinutes(-90), Clock(2, Now)));
        Assert.Equal(AgeRange.From(TimeSpan.FromMinutes(3)), known.GetAge(A, Now.AddMinutes(-1), Clock(2, Now)));
        Assert.True(known.IsTrusted);
    }

    [Fact]
    public void Where_the_clock_agrees_with_neither_each_date_dates_its_own_readings()
    {
        var wall = Now.AddDays(-200);
        var known = Poll(Poll(ClockKnowledge.None, 0, wall, -5), 2, wall, -5);

        Assert.False(known.IsTrusted);
        Assert.Equal((AgeDoubt.None, AgeDoubt.None), (known.GetDoubt(A), known.GetDoubt(B)));
        Assert.Equal(AgeRange.From(TimeSpan.FromMinutes(3)), known.GetAge(A, Now.AddMinutes(-1), Clock(2, wall)));
    }

    [Fact]
    public void A_clock_that_drifts_away_from_both_is_trusted_no_longer_and_doubts_neither()
    {
        var known = Poll(ClockKnowledge.None, 0, Now, 0);
        known = Poll(Poll(known, 2, Now.AddMinutes(-3), 0), 4, Now.AddMinutes(-3), 0);

        Assert.False(known.IsTrusted);
        Assert.Equal((AgeDoubt.None, AgeDoubt.None), (known.GetDoubt(A), known.GetDoubt(B)));
    }

    /// <summary>Both sources respond: A with the true date, B with a wrong one.</summary>
    /// <param name="before">The knowledge before.</param>
    /// <param name="minute">The minute since the start.</param>
    /// <param name="wall">The wall clock of the device at the start.</param>
    /// <param name="minutesWrong">The error of B's date.</param>
    private static ClockKnowledge Poll(ClockKnowledge before, int minute, DateTimeOffset wall, int minutesWrong) =>
        before.ObserveAnswer(A, Clock(minute, wall), false, Now.AddMinutes(minute), isVerified: true)
            .ObserveAnswer(B, Clock(minute, wall), false, Now.AddMinutes(minute + minutesWrong), isVerified: true);

    private static ClockReading Clock(int minute, DateTimeOffset wall) =>
        new(wall.AddMinutes(minute), TimeSpan.FromMinutes(minute));
}
