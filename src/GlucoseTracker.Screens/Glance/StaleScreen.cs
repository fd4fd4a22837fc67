using GlucoseTracker.Graphics.Drawing;
using GlucoseTracker.Screens.Parts;
using GlucoseTracker.Screens.Strings;

namespace GlucoseTracker.Screens.Glance;

/// <summary>An old value: the figures lose their body, the age is large, a word says it, and beside it stands why.</summary>
internal static class StaleScreen
{
    private const int WordsGap = 6;
    private const int WordsRoom = 80;
    private const int TraceGap = 5;

    public static void Draw(Canvas canvas, in View view)
    {
        canvas.Figure(ValueZone.GetLeft(view, Fonts.ValueOld, ValueZone.Width), 3, view.Text, Fonts.ValueOld);
        BigAge.Draw(canvas, view, 110);
        var tag = InverseLabel.Draw(canvas, 0, 45, ScreenStrings.Old, Fonts.Bold11, 4, 15, 57);
        if (!DrawReason(canvas, view, tag))
        {
            HeartbeatDot.Draw(canvas, view);
        }
    }

    /// <summary>True when the trace was drawn. Level words are in the past tense: a block belongs to what is true now.</summary>
    private static bool DrawReason(Canvas canvas, in View view, int tag)
    {
        Span<char> buffer = stackalloc char[ScreenStrings.MaxLength];
        var x = tag + WordsGap;
        switch (StaleStatusChoice.Select(view))
        {
            case StatusKind.Polling:
                PollingIndicator.Draw(canvas, view, x, Fonts.Bold8);
                return false;
            case StatusKind.Feedback:
                canvas.Text(x, StatusBar.Baseline, ScreenStrings.Feedback(view.State.Feedback!.Value, buffer), Fonts.Bold8);
                return false;
            case StatusKind.Snoozed:
                canvas.Figure(x, StatusBar.Top, Icons.SnoozedBell, Fonts.Marks);
                canvas.Text(x + 19, StatusBar.Baseline, ScreenStrings.Span(view.State.Alarm!.MinutesLeft, buffer), Fonts.Text8);
                return false;
            case StatusKind.Label:
                DrawWords(canvas, x, LabelStrings.Write(view, buffer));
                return false;
            case StatusKind.Level:
                DrawWords(canvas, x, ScreenStrings.GetPastLevel(view.IsHigh));
                return false;
            default:
                return Sparkline.Draw(canvas, view, tag + TraceGap, StatusBar.Top, 123, StatusBar.Bottom);
        }
    }

    private static void DrawWords(Canvas canvas, int x, ReadOnlySpan<char> words)
    {
        var wide = Fonts.Bold9.GetWidth(words) > WordsRoom;
        canvas.Text(x, wide ? StatusBar.Baseline : StatusBar.GetBaseline(words), words, wide ? Fonts.Bold8 : Fonts.Bold9);
    }
}
