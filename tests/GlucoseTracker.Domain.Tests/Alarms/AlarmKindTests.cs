using GlucoseTracker.Domain.Alarms;

namespace GlucoseTracker.Domain.Tests.Alarms;

public sealed class AlarmKindTests
{
    [Fact]
    public void The_worst_comes_first() =>
        Assert.Equal(
            [AlarmKind.UrgentLow, AlarmKind.NoData, AlarmKind.UrgentHigh, AlarmKind.Low, AlarmKind.LowSoon],
            Enum.GetValues<AlarmKind>().Order().Take(5));
}
