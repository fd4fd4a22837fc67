using GlucoseTracker.Screens.State;
using GlucoseTracker.Screens.Strings;

namespace GlucoseTracker.Screens.Parts;

/// <summary>The few words that stand for the cause, for a lost line whose cause is not known, or for settings of alarms that are not in use.</summary>
internal static class LabelStrings
{
    /// <summary>One short word for a panel of 32 rows.</summary>
    public static string GetTiny(in View view) => view.State.Cause is { } cause ? CauseStrings.Get(cause).Tiny : IsLost(view) ? ScreenStrings.Lost : ScreenStrings.CheckAlarmsTiny;

    public static ReadOnlySpan<char> Write(in View view, Span<char> buffer) => view.State.Cause is { } cause
        ? CauseStrings.Get(cause).Short.Format(cause, view.State.Clock, buffer)
        : IsLost(view) ? ScreenStrings.ConnectionLost : ScreenStrings.CheckAlarms;

    private static bool IsLost(in View view) => view.State.Link == LinkState.Lost || !view.State.CheckAlarms;
}
