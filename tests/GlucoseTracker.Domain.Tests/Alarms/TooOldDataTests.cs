using GlucoseTracker.Domain.Alarms;
using GlucoseTracker.Domain.Alarms.Machine;
using static GlucoseTracker.Domain.Tests.Sample;

namespace GlucoseTracker.Domain.Tests.Alarms;

/// <summary>
/// New readings that are too old to be shown count as no data: the panel shows no value, and they cannot start a low alarm.
/// </summary>
public sealed class TooOldDataTests
{
    [Theory]
    [InlineData(59, AlarmStage.Idle)]
    [InlineData(60, AlarmStage.Ringing)]
    [InlineData(180, AlarmStage.Ringing)]
    public void Readings_that_always_arrive_too_old_to_be_shown_keep_no_data_on(int late, AlarmStage expected)
    {
        var bench = new AlarmBench();
        for (var minute = 0; minute <= 120; minute += 5)
        {
            bench.Until(minute);
            bench.Readings = bench.Readings.Merge([At(minute - late, 60 + (minute % 2))]);
            bench.Look();
        }

        Assert.Equal(expected, bench.GetStage(AlarmKind.NoData));
    }

    [Fact]
    public void A_reading_that_can_be_shown_ends_it()
    {
        var bench = new AlarmBench().Reads(0, 110).Until(70);
        bench.Readings = bench.Readings.Merge([At(5, 110)]);
        Assert.Equal(AlarmStage.Ringing, bench.Look().GetStage(AlarmKind.NoData));

        bench.Readings = bench.Readings.Merge([At(20, 110)]);

        Assert.Equal(AlarmStage.Cleared, bench.Look().GetStage(AlarmKind.NoData));
    }
}
