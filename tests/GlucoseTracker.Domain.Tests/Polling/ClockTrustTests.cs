namespace GlucoseTracker.Domain.Tests.Polling;

public sealed class ClockTrustTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 3, 2, 15, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset YearsBehind = new(2024, 3, 1, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public void After_start_nobody_has_vouched_for_the_clock() =>
        Assert.False(ClockTrust.Unknown.Observe(At(Now, 10), synchronised: false, serverTime: null).IsTrusted);

    [Fact]
    public void The_systems_mark_is_enough() =>
        Assert.True(ClockTrust.Unknown.Observe(At(Now, 10), synchronised: true, serverTime: null).IsTrusted);

    [Theory]
    [InlineData(-60)]
    [InlineData(0)]
    [InlineData(60)]
    public void An_answer_within_a_minute_vouches_for_it(int secondsAhead) =>
        Assert.True(ClockTrust.Unknown.Observe(At(Now, 10), synchronised: false, Now.AddSeconds(secondsAhead)).IsTrusted);

    [Theory]
    [InlineData(-61)]
    [InlineData(61)]
    public void An_answer_farther_away_does_not(int secondsAhead) =>
        Assert.False(ClockTrust.Unknown.Observe(At(Now, 10), synchronised: false, Now.AddSeconds(secondsAhead)).IsTrusted);

    [Fact]
    public void Trust_lasts_while_both_clocks_go_together()
    {
        var trust = ClockTrust.Unknown.Observe(At(Now, 10), synchronised: false, Now);

        Assert.True(trust.Observe(At(Now.AddHours(5), 10 + (5 * 3600)), synchronised: false, serverTime: null).IsTrusted);
    }

    [Fact]
    public void A_clock_that_was_set_by_hand_is_no_longer_trusted()
    {
        var trust = ClockTrust.Unknown.Observe(At(Now, 10), synchronised: false, Now);

        Assert.False(trust.Observe(At(Now.AddHours(1), 15), synchronised: false, serverTime: null).IsTrusted);
    }

    [Fact]
    public void An_answer_that_disagrees_takes_the_trust_away()
    {
        var trust = ClockTrust.Unknown.Observe(At(Now, 10), synchronised: false, Now);

        Assert.False(trust.Observe(At(Now.AddMinutes(2), 130), synchronised: false, Now.AddMinutes(20)).IsTrusted);
    }

    [Fact]
    public void The_systems_mark_outweighs_an_answers_date() =>
        Assert.True(ClockTrust.Unknown.Observe(At(Now, 10), synchronised: true, YearsBehind).IsTrusted);

    [Fact]
    public void A_board_that_woke_years_behind_is_trusted_once_its_clock_is_set()
    {
        var early = ClockTrust.Unknown.Observe(At(YearsBehind, 10), synchronised: false, Now);
        var later = early.Observe(At(Now.AddMinutes(1), 70), synchronised: true, serverTime: null);

        Assert.False(early.IsTrusted);
        Assert.True(later.IsTrusted);
    }

    private static ClockReading At(DateTimeOffset wall, int uptimeSeconds) => new(wall, TimeSpan.FromSeconds(uptimeSeconds));
}
