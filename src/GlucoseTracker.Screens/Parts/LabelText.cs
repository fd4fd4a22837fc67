namespace GlucoseTracker.Screens;

/// <summary>The few words that stand for the cause, or for a lost line whose cause is not known.</summary>
internal static class LabelText
{
    /// <summary>One short word for a panel of 32 rows.</summary>
    public static string Tiny(in View view) => view.State.Cause is { } cause ? CauseWords.Of(cause).Tiny : Words.Lost;

    public static ReadOnlySpan<char> Of(in View view, Span<char> buffer) => view.State.Cause is { } cause
        ? CauseWords.Of(cause).Short.Of(cause, view.State.Clock, buffer)
        : Words.ConnectionLost;
}
