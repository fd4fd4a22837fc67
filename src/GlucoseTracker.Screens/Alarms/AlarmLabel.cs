using GlucoseTracker.Domain.Alarms;
using GlucoseTracker.Domain.Readings;
using GlucoseTracker.Graphics.Fonts;
using GlucoseTracker.Screens.Strings;

namespace GlucoseTracker.Screens.Alarms;

/// <summary>The word of a ringing alarm. The level of an old value is in the past tense; without a value the label is empty.</summary>
internal static class AlarmLabel
{
    public static string Get(in View view) => view.HasNoValue ? "" : GetWord(view, view.Strings.Levels);

    /// <summary>The word in the form for 32 rows.</summary>
    public static string GetTiny(in View view)
    {
        var (words, word) = (view.Strings.Levels, Get(view));
        return word == words.Old ? words.OldTiny : word == words.LowSoon ? words.LowSoonTiny : word;
    }

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

    /// <summary>The font of the word: short words such as LOW, HIGH and OLD are drawn larger.</summary>
    public static BitmapFont GetFont(in View view, string word)
    {
        var words = view.Strings.Levels;
        return word == words.Low || word == words.High || word == words.Old ? Fonts.Bold14
            : word == words.FallingFast || word == words.RisingFast || word == words.Unchanged ? Fonts.Bold11
            : Fonts.Bold9;
    }

    private static string GetWord(in View view, LevelStrings words) => view.State.Alarm!.Kind switch
    {
        AlarmKind.UrgentLow or AlarmKind.Low => view.IsStale ? words.GetPastLevel(high: false) : words.Low,
        AlarmKind.LowSoon => view.IsStale ? words.Old : words.LowSoon,
        AlarmKind.UrgentHigh or AlarmKind.High => view.IsStale ? words.GetPastLevel(high: true) : words.High,
        AlarmKind.NoData => view.Freshness == Freshness.Fresh ? "" : words.Old,
        AlarmKind.FallingFast => view.IsStale ? words.Old : words.FallingFast,
        AlarmKind.RisingFast => view.IsStale ? words.Old : words.RisingFast,
        AlarmKind.Frozen => view.IsStale ? words.Old : words.Unchanged,
        AlarmKind.SensorEnding => words.SensorEnding,
    };
}
