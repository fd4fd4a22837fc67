using GlucoseTracker.Domain.Connection;
using GlucoseTracker.Screens.State;
using GlucoseTracker.Screens.Strings;

namespace GlucoseTracker.Daemon.Tests.Failures;

public sealed class LockoutMessageTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 21, 14, 0, 0, TimeSpan.Zero);

    /// <summary>
    /// The wait that the service requested, the next attempt, and the message of the panel; the attempt may be later than the wait, but
    /// never earlier.
    /// </summary>
    [Theory]
    [InlineData(3.0, 3.0, "3 min left")]
    [InlineData(3.0, 3.6, "4 min left")]
    [InlineData(0.0, 1.2, "2 min left")]
    [InlineData(3.0, null, "3 min left")]
    [InlineData(null, 5.0, "5 min left")]
    public void A_lock_out_shows_the_minutes_until_the_next_try(double? wait, double? next, string words) =>
        Assert.Contains(words, CauseSentence.Describe(CauseView.From(
            ConnectionCause.LockedOut, new CauseDetails { Wait = Minutes(wait) },
            Now, Minutes(next), networkChecked: true)), StringComparison.Ordinal);

    private static TimeSpan? Minutes(double? minutes) => minutes is { } m ? TimeSpan.FromMinutes(m) : null;
}
