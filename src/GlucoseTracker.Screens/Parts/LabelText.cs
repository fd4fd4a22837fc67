namespace GlucoseTracker.Screens;

/// <summary>The few words that stand for the cause, or for a lost line whose cause is not known.</summary>
internal static class LabelText
{
    public static ReadOnlySpan<char> Of(in View view, Span<char> buffer) => view.State.Cause is { } cause
        ? CauseWords.Of(cause.Cause).Short.Of(cause, view.State.Clock, buffer)
        : Words.ConnectionLost;
}
