using GlucoseTracker.Domain.Alarms;
using GlucoseTracker.Domain.Readings;
using GlucoseTracker.Graphics.Fonts;
using GlucoseTracker.Screens.Strings;

namespace GlucoseTracker.Screens.Alarms;

/// <summary>The word of a ringing alarm. The level of an old value is in the past tense; without a value the label is empty.</summary>
internal static class AlarmLabel
{
    public static string Get(in View view) => view.HasNoValue ? "" : view.State.Alarm!.Kind switch
    {
        AlarmKind.UrgentLow or AlarmKind.Low => view.IsStale ? ScreenStrings.WasLow : ScreenStrings.Low,
        AlarmKind.LowSoon => view.IsStale ? ScreenStrings.Old : ScreenStrings.LowSoon,
        AlarmKind.UrgentHigh or AlarmKind.High => view.IsStale ? ScreenStrings.WasHigh : ScreenStrings.High,
        AlarmKind.NoData => view.Freshness == Freshness.Fresh ? "" : ScreenStrings.Old,
        AlarmKind.FallingFast => view.IsStale ? ScreenStrings.Old : ScreenStrings.FallingFast,
        AlarmKind.RisingFast => view.IsStale ? ScreenStrings.Old : ScreenStrings.RisingFast,
        AlarmKind.Frozen => view.IsStale ? ScreenStrings.Old : ScreenStrings.Unchanged,
        AlarmKind.SensorEnding => ScreenStrings.Sensor,
    };

    /// <summary>
    /// The word when no value is shown: "No data". An alarm on a level that rings although no age is known has its own word, because a
    /// reading that has just arrived caused it.
    /// </summary>
    public static string GetWithoutValue(in View view) => (view.IsAgeUnknown, view.State.Alarm!.Kind) switch
    {
        (true, AlarmKind.UrgentLow or AlarmKind.Low) => ScreenStrings.Low,
        (true, AlarmKind.UrgentHigh or AlarmKind.High) => ScreenStrings.High,
        _ => ScreenStrings.NoData,
    };

    /// <summary>True for short words such as LOW, HIGH and OLD, which are drawn larger.</summary>
    public static BitmapFont GetFont(string word) => word switch
    {
        ScreenStrings.Low or ScreenStrings.High or ScreenStrings.Old => Fonts.Bold14,
        ScreenStrings.FallingFast or ScreenStrings.RisingFast or ScreenStrings.Unchanged => Fonts.Bold11,
        _ => Fonts.Bold9,
    };
}
