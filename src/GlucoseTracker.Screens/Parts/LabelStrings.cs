using GlucoseTracker.Screens.State;

namespace GlucoseTracker.Screens.Parts;

/// <summary>The text of the label: the cause, a lost connection without a known cause, or alarm settings that are not in use.</summary>
internal static class LabelStrings
{
    /// <summary>One short word for a panel of 32 rows.</summary>
    public static string GetTiny(in View view) => view.State.Cause is { } cause
        ? view.Strings.Causes.Get(cause).Tiny
        : IsLost(view) ? view.Strings.Lost : view.Strings.CheckAlarmsTiny;

    public static ReadOnlySpan<char> Write(in View view, Span<char> buffer) => view.State.Cause is { } cause
        ? view.Strings.Causes.Get(cause).Short.Format(cause, view.State.Clock, view.Times, buffer)
        : IsLost(view) ? view.Strings.ConnectionLost : view.Strings.CheckAlarms;

    private static bool IsLost(in View view) => view.State.Link == LinkState.Lost || !view.State.CheckAlarms;
}
