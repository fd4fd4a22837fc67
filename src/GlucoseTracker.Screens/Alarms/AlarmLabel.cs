using GlucoseTracker.Domain.Alarms;
using GlucoseTracker.Domain.Readings;
using GlucoseTracker.Screens.Strings;

namespace GlucoseTracker.Screens.Alarms;

/// <summary>
/// The label of a ringing alarm. The level of an old value is in the past tense; without a value the label is empty.
/// </summary>
/// <param name="Word">The word.</param>
/// <param name="Size">The size of the word.</param>
internal readonly record struct AlarmLabel(string Word, AlarmLabelSize Size)
{
    /// <summary>The label on 64 rows.</summary>
    public static AlarmLabel From(in View view) =>
        view.HasNoValue ? new("", AlarmLabelSize.Small) : From(view, view.Strings.Levels);

    /// <summary>The label beside a value on 32 rows.</summary>
    public static AlarmLabel FromTiny(in View view)
    {
        var words = view.Strings.Levels;
        return view.State.Alarm!.Kind switch
        {
            _ when view.IsStale => FromOldTiny(words),
            AlarmKind.NoData when view.Freshness != Freshness.Fresh => FromOldTiny(words),
            AlarmKind.LowSoon => new(words.LowSoonTiny, AlarmLabelSize.Narrow),
            _ => From(view, words),
        };
    }

    /// <summary>The label of an old value on 32 rows.</summary>
    public static AlarmLabel FromOldTiny(LevelStrings words) => new(words.OldTiny, AlarmLabelSize.Large);

    /// <summary>
    /// The word when no value is shown: "No data". An alarm on a level that rings although no age is known has its own word, because a
    /// reading that has just arrived caused it.
    /// </summary>
    public static string GetWithoutValue(in View view) => (view.IsAgeUnknown, view.State.Alarm!.Kind) switch
    {
        (true, AlarmKind.UrgentLow or AlarmKind.Low) => view.Strings.Levels.Low,
        (true, AlarmKind.UrgentHigh or AlarmKind.High) => view.Strings.Levels.High,
        _ => view.Strings.Pages.NoData,
    };

    private static AlarmLabel From(in View view, LevelStrings words) => view.State.Alarm!.Kind switch
    {
        AlarmKind.UrgentLow or AlarmKind.Low => FromLevel(view, high: false),
        AlarmKind.UrgentHigh or AlarmKind.High => FromLevel(view, high: true),
        AlarmKind.NoData => view.Freshness == Freshness.Fresh ? new("", AlarmLabelSize.Small) : FromOld(words),
        AlarmKind.LowSoon => view.IsStale ? FromOld(words) : new(words.LowSoon, AlarmLabelSize.Narrow),
        AlarmKind.FallingFast => view.IsStale ? FromOld(words) : new(words.FallingFast, AlarmLabelSize.Medium),
        AlarmKind.RisingFast => view.IsStale ? FromOld(words) : new(words.RisingFast, AlarmLabelSize.Medium),
        AlarmKind.Frozen => view.IsStale ? FromOld(words) : new(words.Unchanged, AlarmLabelSize.Medium),
        AlarmKind.SensorEnding => new(words.SensorEnding, AlarmLabelSize.Small),
    };

    private static AlarmLabel FromLevel(in View view, bool high) => view.IsStale
        ? new(view.Strings.Levels.GetPastLevel(high), AlarmLabelSize.Small)
        : new(view.Strings.Levels.GetLevel(high), AlarmLabelSize.Large);

    private static AlarmLabel FromOld(LevelStrings words) => new(words.Old, AlarmLabelSize.Large);
}
