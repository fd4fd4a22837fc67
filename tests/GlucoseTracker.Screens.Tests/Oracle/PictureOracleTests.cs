using GlucoseTracker.Domain.Readings;
using GlucoseTracker.Domain.Values;
using GlucoseTracker.Screens.State;

namespace GlucoseTracker.Screens.Tests.Oracle;

/// <summary>No approved picture is false, and the oracle detects the smallest false statement on each of them.</summary>
public sealed class PictureOracleTests
{
    private static readonly List<(
        string Name, ScreenState State)> All = [.. GoldenFrames.Names.Select(name => (name, GoldenFrames.State(name)))];

    private static readonly List<(
        string Name, ScreenState State)> WithValue = [.. All.Where(s => ExpectedReading.From(s.State).Value is not null)];

    [Fact]
    public void Every_approved_picture_is_true()
    {
        var lies = All.SelectMany(s => TrueReadings.FindErrors(s.State, s.State).Select(lie => $"{s.Name}: {lie}")).ToList();
        Assert.True(lies.Count == 0, string.Join('\n', lies));
    }

    [Fact]
    public void An_age_that_is_a_minute_younger_is_caught() =>
        AssertCaught(
            WithValue.Where(s => GetAge(s.State) > 0),
            state => TrueReadings.FindErrors(state with { Now = state.Now.AddMinutes(-1) }, state));

    [Fact]
    public void An_older_value_beside_one_that_has_arrived_is_caught() =>
        AssertCaught(WithValue, state =>
        {
            var arrived = TrueReadings.Create(state);
            arrived.Add(
                new Reading(Other(state.Readings.Newest!.Value), state.Readings.Newest.MeasuredAt.AddSeconds(20), Trend.Unknown),
                state.Now, clockTrusted: false);
            return TrueReadings.FindErrors(state, state, arrived);
        });

    [Fact]
    public void Another_value_is_caught() =>
        AssertCaught(WithValue, state => TrueReadings.FindErrors(
            state, state, TrueReadings.Create(state, reading => reading with { Value = Other(reading.Value) })));

    [Fact]
    public void Another_arrow_is_caught() =>
        AssertCaught(
            WithValue.Where(s => ExpectedReading.GetArrow(s.State) is { Arrow: not null, Optional: false }),
            state => TrueReadings.FindErrors(state, state, TrueReadings.Create(
                state, reading => reading with { Trend = reading.Trend == Trend.Stable ? Trend.GoingLow : Trend.Stable })));

    [Fact]
    public void An_arrow_that_was_not_sent_is_caught()
    {
        AssertCaught(
            WithValue.Where(s => ExpectedReading.GetArrow(s.State) is { Arrow: not null, Optional: false }),
            state => TrueReadings.FindErrors(state, state, TrueReadings.Create(state, reading => reading with { Trend = Trend.Unknown })));
    }

    [Fact]
    public void A_late_value_drawn_as_fresh_is_caught() =>
        AssertCaught(
            WithValue.Where(s => GetAge(s.State) < 7 && ExpectedReading.GetArrow(s.State) is { Arrow: not null, Optional: false }),
            state => TrueReadings.FindErrors(Later(state, 8) with { Freshness = Wide }, Later(state, 8)));

    [Fact]
    public void An_old_value_drawn_with_a_body_is_caught() =>
        AssertCaught(
            WithValue.Where(s => GetAge(s.State) < 7 && s.State.Alarm is null),
            state => TrueReadings.FindErrors(Later(state, 16) with { Freshness = Wide }, Later(state, 16)));

    [Fact]
    public void A_value_that_is_an_hour_old_is_caught() =>
        AssertCaught(
            WithValue.Where(s => GetAge(s.State) < 7 && s.State.Alarm is null),
            state => TrueReadings.FindErrors(Later(state, 60) with { Freshness = Wide }, Later(state, 60)));

    [Fact]
    public void A_value_under_a_clock_that_is_not_set_is_caught() =>
        AssertCaught(WithValue, state => TrueReadings.FindErrors(state, state with { ClockTrusted = false }));

    [Fact]
    public void A_value_that_has_not_arrived_is_caught() =>
        AssertCaught(WithValue, state => TrueReadings.FindErrors(state, state, new()));

    /// <summary>A clock page with another minute, or in place of a value that must be shown.</summary>
    [Fact]
    public void A_clock_page_that_hides_a_message_is_caught()
    {
        var clocks = All.Where(s => s.State.Page == ScreenPage.Clock).Select(s => s.State).ToList();
        Assert.True(clocks.Count >= 10, $"Only {clocks.Count} pictures were tried.");
        foreach (var state in clocks)
        {
            ScreenState[] others =
            [
                state with { Now = state.Now.AddMinutes(1) }, state with { ClockTrusted = false }, Later(state, 7), With(Value(69)),
                With(Value(158)), With(Value(101), Trend.DroppingFast), With(Value(101), Trend.IncreasingFast),
                With(SensorValue.BelowRange), With(SensorValue.AboveRange), state with { Readings = ReadingSeries.Empty },
            ];
            Assert.All(others, truth => Assert.NotEmpty(TrueReadings.FindErrors(state, truth)));

            ScreenState With(SensorValue value, Trend trend = Trend.Stable) => state with
            {
                Readings = state.Readings.Merge([state.Readings.Newest! with { Value = value, Trend = trend }]),
            };
        }

        static SensorValue Value(int milligrams) => SensorValue.Measured(Glucose.FromMilligramsPerDeciliter(milligrams));
    }

    [Fact]
    public void A_value_that_is_known_and_not_shown_is_caught()
    {
        var state = SampleStates.Create(101);

        Assert.NotEmpty(new Testing.Oracle.PictureOracle(TrueReadings.Create(state)).FindErrors(
            GoldenFrames.Draw(state with { Readings = ReadingSeries.Empty }), state.Now, true, mustShow: true));
    }

    /// <summary>Limits with which a value always looks fresh.</summary>
    private static readonly FreshnessLimits Wide = new(TimeSpan.FromMinutes(90), TimeSpan.FromMinutes(90), TimeSpan.FromMinutes(90));

    private static ScreenState Later(ScreenState state, int age) =>
        state with { Now = state.Readings.Newest!.MeasuredAt.AddMinutes(age).ToOffset(state.Now.Offset) };

    private static int GetAge(ScreenState state) => ExpectedReading.From(state).Age ?? 0;

    /// <summary>The smallest visible change: 0.1 mmol/L, or 1 mg/dL.</summary>
    private static SensorValue Other(SensorValue value) => value.TryGetGlucose(out var glucose)
        ? SensorValue.Measured(
            Glucose.FromMilligramsPerDeciliter(glucose.MilligramsPerDeciliter + (glucose.MilligramsPerDeciliter < 300 ? 2 : -2)))
        : SensorValue.Measured(Glucose.FromMilligramsPerDeciliter(100));

    private static void AssertCaught(IEnumerable<(string Name, ScreenState State)> states, Func<ScreenState, IReadOnlyList<string>> judge)
    {
        var tried = states.ToList();
        Assert.True(tried.Count > 20, $"Only {tried.Count} pictures were tried.");
        var missed = tried.Where(s => judge(s.State).Count == 0).Select(s => s.Name).ToList();
        Assert.True(missed.Count == 0, string.Join(' ', missed));
    }
}
