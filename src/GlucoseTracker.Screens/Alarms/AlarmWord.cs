using GlucoseTracker.Domain;
using GlucoseTracker.Graphics;

namespace GlucoseTracker.Screens;

/// <summary>The word of a ringing alarm. A level that is no longer known to be true stands in the past tense; without any value there is none.</summary>
internal static class AlarmWord
{
    public static string Of(in View view) => view.NoValue ? "" : view.State.Alarm!.Kind switch
    {
        AlarmKind.UrgentLow or AlarmKind.Low => view.IsStale ? Words.WasLow : Words.Low,
        AlarmKind.UrgentHigh or AlarmKind.High => view.IsStale ? Words.WasHigh : Words.High,
        AlarmKind.NoData => view.Freshness == Freshness.Fresh ? "" : Words.Old,
        AlarmKind.FallingFast => view.IsStale ? Words.Old : Words.Falls,
        AlarmKind.RisingFast => view.IsStale ? Words.Old : Words.Rises,
        AlarmKind.Frozen => view.IsStale ? Words.Old : Words.Same,
        AlarmKind.SensorEnding => Words.Sensor,
    };

    /// <summary>
    /// The word where no value is shown: "No data", but an alarm on a level that rings although no age is known rings by a reading that has
    /// just arrived, and says so.
    /// </summary>
    public static string WithoutValue(in View view) => (view.AgeUnknown, view.State.Alarm!.Kind) switch
    {
        (true, AlarmKind.UrgentLow or AlarmKind.Low) => Words.Low,
        (true, AlarmKind.UrgentHigh or AlarmKind.High) => Words.High,
        _ => Words.NoData,
    };

    /// <summary>LOW, HIGH and OLD are larger than words that are longer.</summary>
    public static BitmapFont FontOf(string word) => word switch
    {
        Words.Low or Words.High or Words.Old => Fonts.Bold14,
        Words.Falls or Words.Rises or Words.Same => Fonts.Bold11,
        _ => Fonts.Bold9,
    };
}
