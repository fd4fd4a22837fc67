using GlucoseTracker.Domain.Readings;
using GlucoseTracker.Domain.Sources;
using GlucoseTracker.Domain.Time;

namespace GlucoseTracker.Domain.Tests.Time;

public sealed class AgeOfTwoClocksTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 28, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(-90, 210, 300)]
    [InlineData(90, 300, 390)]
    public void Both_ages_are_known_the_younger_and_the_older(int dateOffBySeconds, int youngest, int oldest)
    {
        var now = new ClockReading(Noon, TimeSpan.FromHours(1));
        var known = ClockKnowledge.None.ObserveAnswer(
            SourceNames.LibreLinkUp, now, isSynchronized: true, Noon.AddSeconds(dateOffBySeconds), isVerified: true);

        var age = known.GetAge(SourceNames.LibreLinkUp, Noon.AddMinutes(-5), now);

        Assert.Equal(new AgeRange(TimeSpan.FromSeconds(youngest), TimeSpan.FromSeconds(oldest)), age);
    }
}
