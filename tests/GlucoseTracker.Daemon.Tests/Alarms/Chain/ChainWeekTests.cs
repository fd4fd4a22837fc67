namespace GlucoseTracker.Daemon.Tests.Alarms.Chain;

public sealed class ChainWeekTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task In_a_week_of_faults_no_urgent_low_and_no_missing_data_is_missed_and_in_range_is_true(int seed)
    {
        await using var week = new ChainWeek(seed);

        await week.RunAsync();

        Assert.Empty(week.Mistakes);
        Assert.True(
            week is { UrgentLowsTold: > 2, InRangeTold: > 2, Restarts: > 5 },
            $"Too little happened to prove anything: {week.UrgentLowsTold}, {week.InRangeTold}, {week.Restarts}.");
    }
}
