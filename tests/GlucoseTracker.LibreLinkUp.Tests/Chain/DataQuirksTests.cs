using GlucoseTracker.Domain.Connection;
using GlucoseTracker.Domain.Readings;
using GlucoseTracker.Domain.Sensors;
using GlucoseTracker.Domain.Time;
using GlucoseTracker.Domain.Values;
using GlucoseTracker.LibreLinkUp.Tests.Support;
using GlucoseTracker.Simulator;
using GlucoseTracker.Simulator.Scenarios;

namespace GlucoseTracker.LibreLinkUp.Tests.Chain;

public sealed class DataQuirksTests
{
    [Theory]
    [InlineData("no-arrow")]
    [InlineData("arrow-zero")]
    public async Task A_missing_arrow_is_no_arrow(string scenario) =>
        Assert.Equal(Trend.Unknown, (await GetCurrent(scenario)).Current!.Trend);

    [Theory]
    [InlineData("no-sensor")]
    [InlineData("no-reading")]
    public async Task A_null_sensor_is_normal(string scenario) => Assert.Null((await GetCurrent(scenario)).Sensor);

    [Fact]
    public async Task A_person_without_a_reading_is_not_a_failure() => Assert.Null((await GetCurrent("no-reading")).Current);

    [Theory]
    [InlineData("only-glucose-item")]
    [InlineData("unknown-fields")]
    public async Task Other_forms_give_the_same_reading(string scenario) =>
        Assert.Equal((await GetCurrent("calm-night")).Current, (await GetCurrent(scenario)).Current);

    [Fact]
    public async Task A_warming_sensor_reports_when_it_is_ready()
    {
        var answer = await GetCurrent("warming-up");

        Assert.Equal(
            ConnectionCause.SensorWarmingUp,
            NoDataDiagnosis.From(answer.Current, SensorLife.Create(answer.Sensor, null, answer.Current), Bench.Start).Cause);
    }

    [Fact]
    public async Task Disorder_and_duplicates_merge_into_the_same_series()
    {
        var (orderly, disorderly) = (await GetHistory("calm-night"), await GetHistory("disorder"));

        Assert.NotEqual(orderly.Count, disorderly.Count);
        Assert.Equal(ReadingSeries.Empty.Merge(orderly), ReadingSeries.Empty.Merge(disorderly));
    }

    [Fact]
    public async Task History_of_a_quarter_of_an_hour_is_taken_as_it_is()
    {
        var series = ReadingSeries.Empty.Merge(await GetHistory("fifteen-minutes"));

        Assert.All(
            series.Zip(series.Skip(1)),
            pair => Assert.InRange(pair.Second.MeasuredAt - pair.First.MeasuredAt, TimeSpan.FromMinutes(14.9), TimeSpan.FromMinutes(15.1)));
    }

    [Fact]
    public async Task A_gap_is_filled_late_and_in_part()
    {
        await using var bench = await Bench.StartAsync(Bench.With(Scenario.HalfFilledGap));
        var series = ReadingSeries.Empty.Merge(await bench.Source.FetchHistoryAsync(default));
        bench.Time.Advance(TimeSpan.FromMinutes(120));

        series = series.Merge(await bench.Source.FetchHistoryAsync(default));

        var minutes = series.Select(r => (r.MeasuredAt - Bench.Start).TotalMinutes).ToList();
        Assert.DoesNotContain(minutes, m => m is > 3.1 and < 32.9);
        Assert.Contains(minutes, m => m is > 33 and < 63);
    }

    [Fact]
    public async Task Readings_from_the_future_are_flagged()
    {
        var answer = await GetCurrent("future");

        Assert.True(new ReferenceTime(answer.ServerTime!.Value).IsAhead(answer.Current!));
    }

    [Fact]
    public async Task A_value_that_does_not_change_is_found_frozen()
    {
        await using var bench = await Bench.StartAsync(Bench.With(Scenario.Frozen));
        var series = ReadingSeries.Empty;
        for (var minute = 0; minute <= 40; minute += 2)
        {
            series = series.Merge([(await bench.Source.FetchCurrentAsync(default)).Current!]);
            bench.Time.Advance(TimeSpan.FromMinutes(2));
        }

        Assert.True(FrozenRule.Default.IsFrozen(series));
    }

    [Fact]
    public async Task The_hour_that_autumn_repeats_is_read_once_and_in_order()
    {
        await using var bench = await Bench.StartAsync(new SimulatorOptions { PhoneZone = RepeatsAnHour });
        bench.Time.SetUtcNow(new DateTimeOffset(2026, 11, 25, 1, 40, 0, TimeSpan.Zero));

        var series = ReadingSeries.Empty.Merge(await bench.Source.FetchHistoryAsync(default));

        Assert.Equal(141, series.Count);
        Assert.All(
            series.Zip(series.Skip(1)),
            pair => Assert.InRange(pair.Second.MeasuredAt - pair.First.MeasuredAt, TimeSpan.FromMinutes(4.9), TimeSpan.FromMinutes(5.1)));
    }

    /// <summary>
    /// Two hours ahead of UTC until 2026-11-25 01:00 UTC, one hour afterwards; created here, so that no zone files are needed.
    /// </summary>
    private static TimeZoneInfo RepeatsAnHour { get; } = TimeZoneInfo.CreateCustomTimeZone(
        "Autumn", TimeSpan.FromHours(1), "Autumn", "Winter", "Summer",
        [
            TimeZoneInfo.AdjustmentRule.CreateAdjustmentRule(
                new DateTime(2026, 1, 1), new DateTime(2026, 12, 31), TimeSpan.FromHours(1),
                TimeZoneInfo.TransitionTime.CreateFixedDateRule(new DateTime(1, 1, 1, 2, 0, 0), 3, 29),
                TimeZoneInfo.TransitionTime.CreateFixedDateRule(new DateTime(1, 1, 1, 3, 0, 0), 11, 25)),
        ]);

    private static async Task<FetchResult> GetCurrent(string scenario)
    {
        await using var bench = await Bench.StartAsync(Bench.With(Scenario.Find(scenario)!));
        return await bench.Source.FetchCurrentAsync(default);
    }

    private static async Task<IReadOnlyList<Reading>> GetHistory(string scenario)
    {
        await using var bench = await Bench.StartAsync(Bench.With(Scenario.Find(scenario)!));
        return await bench.Source.FetchHistoryAsync(default);
    }
}
