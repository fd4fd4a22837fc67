using GlucoseTracker.Domain.Readings;
using GlucoseTracker.Domain.Values;
using GlucoseTracker.Screens.State;

namespace GlucoseTracker.Screens.Tests;

/// <summary>States for tests of many values.</summary>
internal static class SampleStates
{
    public static readonly DateTimeOffset Noon = new(2026, 11, 21, 14, 34, 0, TimeSpan.Zero);

    /// <summary>All values that a sensor can report in mg/dL; they include every mmol/L text from 2.2 to 27.8.</summary>
    public static IEnumerable<int> AllValues => Enumerable.Range(40, 461);

    /// <summary>A value for each different text and level in a unit.</summary>
    public static IEnumerable<(GlucoseUnit Unit, int Value)> AllTexts(GlucoseUnit unit) => AllValues
        .DistinctBy(value => (GetLevel(value), GlucoseText.Format(Glucose.FromMilligramsPerDeciliter(value), unit)))
        .Select(value => (unit, value));

    public static GlucoseLevel GetLevel(int mgPerDl) =>
        LevelLimits.Default.GetLevel(SensorValue.Measured(Glucose.FromMilligramsPerDeciliter(mgPerDl)));

    public static ScreenState Create(
        int mgPerDl, int ageMinutes = 1, GlucoseUnit unit = GlucoseUnit.MillimolesPerLiter, Trend trend = Trend.Stable) =>
        Create(SensorValue.Measured(Glucose.FromMilligramsPerDeciliter(mgPerDl)), ageMinutes, unit, trend);

    /// <summary>The same value every five minutes for an hour.</summary>
    public static ScreenState Create(
        SensorValue value, int ageMinutes = 1, GlucoseUnit unit = GlucoseUnit.MillimolesPerLiter, Trend trend = Trend.Stable) => new()
        {
            Now = Noon,
            Unit = unit,
            Readings = ReadingSeries.Empty.Merge(
            Enumerable.Range(0, 13).Select(
                k => new Reading(value, Noon.AddMinutes(-ageMinutes - (5 * k)), k == 0 ? trend : Trend.Unknown))),
        };

    public static ScreenState AtNight(this ScreenState state) => state with { Layout = ScreenLayout.Night };

    public static ScreenState On32Rows(this ScreenState state) => state with { Panel = PanelSize.Rows32 };
}
