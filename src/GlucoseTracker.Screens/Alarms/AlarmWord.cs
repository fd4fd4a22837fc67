using GlucoseTracker.Domain;

namespace GlucoseTracker.Screens;

/// <summary>The word of a ringing alarm. A level that is no longer known to be true stands in the past tense.</summary>
internal static class AlarmWord
{
    public static string Of(in View view) => view.State.Alarm!.Kind switch
    {
        AlarmKind.UrgentLow or AlarmKind.Low => view.Freshness == Freshness.Stale ? Words.WasLow : Words.Low,
        AlarmKind.UrgentHigh or AlarmKind.High => view.Freshness == Freshness.Stale ? Words.WasHigh : Words.High,
        AlarmKind.NoData => view.Freshness == Freshness.Fresh ? "" : Words.Old,
        AlarmKind.FallingFast => view.Freshness == Freshness.Stale ? Words.Old : Words.Falls,
        AlarmKind.RisingFast => view.Freshness == Freshness.Stale ? Words.Old : Words.Rises,
        AlarmKind.Frozen => view.Freshness == Freshness.Stale ? Words.Old : Words.Same,
        AlarmKind.SensorEnding => Words.Sensor,
    };
}
