using GlucoseTracker.Screens.State;
using GlucoseTracker.Screens.Words;

namespace GlucoseTracker.Screens.Parts;

/// <summary>The few words that stand for the cause, for a lost line whose cause is not known, or for settings of alarms that are not in use.</summary>
internal static class LabelText
{
    /// <summary>One short word for a panel of 32 rows.</summary>
    public static string Tiny(in View view) => view.State.Cause is { } cause ? CauseWords.Of(cause).Tiny : IsLost(view) ? ScreenWords.Lost : ScreenWords.CheckAlarmsTiny;

    public static ReadOnlySpan<char> Of(in View view, Span<char> buffer) => view.State.Cause is { } cause
        ? CauseWords.Of(cause).Short.Of(cause, view.State.Clock, buffer)
        : IsLost(view) ? ScreenWords.ConnectionLost : ScreenWords.CheckAlarms;

    private static bool IsLost(in View view) => view.State.Link == LinkState.Lost || !view.State.CheckAlarms;
}
