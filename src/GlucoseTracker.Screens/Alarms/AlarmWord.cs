using GlucoseTracker.Domain.Alarms;
using GlucoseTracker.Domain.Readings;
using GlucoseTracker.Graphics.Fonts;
using GlucoseTracker.Screens.Words;

namespace GlucoseTracker.Screens.Alarms;

/// <summary>The word of a ringing alarm. A level that is no longer known to be true stands in the past tense; without any value there is none.</summary>
internal static class AlarmWord
{
    public static string Of(in View view) => view.NoValue ? "" : view.State.Alarm!.Kind switch
    {
        AlarmKind.UrgentLow or AlarmKind.Low => view.IsStale ? ScreenWords.WasLow : ScreenWords.Low,
        AlarmKind.UrgentHigh or AlarmKind.High => view.IsStale ? ScreenWords.WasHigh : ScreenWords.High,
        AlarmKind.NoData => view.Freshness == Freshness.Fresh ? "" : ScreenWords.Old,
        AlarmKind.FallingFast => view.IsStale ? ScreenWords.Old : ScreenWords.Falls,
        AlarmKind.RisingFast => view.IsStale ? ScreenWords.Old : ScreenWords.Rises,
        AlarmKind.Frozen => view.IsStale ? ScreenWords.Old : ScreenWords.Same,
        AlarmKind.SensorEnding => ScreenWords.Sensor,
    };

    /// <summary>
    /// The word where no value is shown: "No data", but an alarm on a level that rings although no age is known rings by a reading that has
    /// just arrived, and says so.
    /// </summary>
    public static string WithoutValue(in View view) => (view.AgeUnknown, view.State.Alarm!.Kind) switch
    {
        (true, AlarmKind.UrgentLow or AlarmKind.Low) => ScreenWords.Low,
        (true, AlarmKind.UrgentHigh or AlarmKind.High) => ScreenWords.High,
        _ => ScreenWords.NoData,
    };

    /// <summary>LOW, HIGH and OLD are larger than words that are longer.</summary>
    public static BitmapFont FontOf(string word) => word switch
    {
        ScreenWords.Low or ScreenWords.High or ScreenWords.Old => Fonts.Bold14,
        ScreenWords.Falls or ScreenWords.Rises or ScreenWords.Same => Fonts.Bold11,
        _ => Fonts.Bold9,
    };
}
