using GlucoseTracker.Domain.Alarms;
using GlucoseTracker.Domain.Alarms.Machine;

namespace GlucoseTracker.Domain.Tests.Alarms;

public class NoDataOfTwoSourcesTests
{
    [Fact]
    public void Readings_without_an_age_that_arrive_newly_are_data_also_while_another_source_has_old_ones_with_an_age()
    {
        var bench = new AlarmBench().Reads(1, 110);
        bench.Doubted.Add("two");
        bench.Arrives(3, 110, stamp: -2000, firstPage: true, source: "two");
        for (var minute = 5; minute <= 40; minute += 5)
        {
            bench.Arrives(minute, 60, stamp: minute - 2000, source: "two");
            Assert.False(bench.States[AlarmKind.Low].Held);
        }

        Assert.Equal(0, bench.CountSounds(AlarmKind.NoData));
        Assert.Equal(AlarmStage.Ringing, bench.Until(56).GetStage(AlarmKind.NoData));
    }
}
