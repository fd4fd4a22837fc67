using GlucoseTracker.Domain.Readings;
using GlucoseTracker.Domain.Values;
using GlucoseTracker.LibreLinkUp.Tests.Support;
using GlucoseTracker.Simulator.Faults;
using GlucoseTracker.Simulator.Scenarios;

namespace GlucoseTracker.LibreLinkUp.Tests.Chain;

public sealed class CurrentReadingTests
{
    [Theory]
    [InlineData(GlucoseUnit.MillimolesPerLiter)]
    [InlineData(GlucoseUnit.MilligramsPerDeciliter)]
    public async Task The_current_reading_has_the_value_time_and_arrow_that_the_sensor_gave(GlucoseUnit unit)
    {
        await using var bench = await Bench.StartAsync(Bench.With(Scenario.FallingLow, unit: unit));

        var answer = await bench.Source.FetchCurrentAsync(default);

        var expected = new ScenarioPlayer(Scenario.FallingLow.Profile, Bench.Start).CurrentAt(Bench.Start)!;
        Assert.Equal(new Reading(expected.Value, expected.MeasuredAt, expected.Trend), answer.Current);
        Assert.Equal(Bench.Start, answer.ServerTime);
        Assert.Equal(TimeSpan.FromMinutes(60), answer.Sensor!.WarmUp);
    }

    [Fact]
    public async Task History_holds_the_points_of_twelve_hours_and_ends_before_the_current_reading()
    {
        await using var bench = await Bench.StartAsync();

        var history = await bench.Source.FetchHistoryAsync(default);

        Assert.Equal(141, history.Count);
        Assert.All(history, r => Assert.Equal(Trend.Unknown, r.Trend));
        var newest = history.Max(r => r.MeasuredAt);
        Assert.InRange(Bench.Start - newest, TimeSpan.FromMinutes(17), TimeSpan.FromMinutes(24));
    }

    [Fact]
    public async Task A_second_poll_needs_no_second_login()
    {
        await using var bench = await Bench.StartAsync();

        await bench.Source.FetchCurrentAsync(default);
        bench.Time.Advance(TimeSpan.FromMinutes(2));
        await bench.Source.FetchCurrentAsync(default);

        Assert.Equal(1, bench.Count(CallKinds.Login));
        Assert.Equal(2, bench.Count(CallKinds.Connections));
    }

    [Fact]
    public async Task Beyond_the_range_there_is_no_number()
    {
        await using var bench = await Bench.StartAsync(Bench.With(Scenario.HiLo));

        bench.Time.Advance(TimeSpan.FromMinutes(20));
        var high = await bench.Source.FetchCurrentAsync(default);
        bench.Time.Advance(TimeSpan.FromMinutes(133));
        var low = await bench.Source.FetchCurrentAsync(default);

        Assert.Equal(SensorValue.AboveRange, high.Current!.Value);
        Assert.Equal(SensorValue.BelowRange, low.Current!.Value);
    }
}
