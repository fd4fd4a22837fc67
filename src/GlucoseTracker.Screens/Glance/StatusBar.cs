using GlucoseTracker.Domain.Readings;
using GlucoseTracker.Graphics.Drawing;
using GlucoseTracker.Screens.Parts;
using GlucoseTracker.Screens.State;
using GlucoseTracker.Screens.Strings;

namespace GlucoseTracker.Screens.Glance;

/// <summary>The rows under the number by day: on the left what explains it, on the right its age.</summary>
internal static class StatusBar
{
    public const int Top = 46;
    public const int Bottom = 59;
    public const int Baseline = 57;

    private const int TraceEnd = 78;
    private const int MarkGap = 8;

    /// <summary>The baseline of words in <see cref="Fonts.Bold9"/>, whose tails are three rows deep: one too many for the last row.</summary>
    public static int GetBaseline(ReadOnlySpan<char> words) => words.ContainsAny("gjpqy") ? Baseline - 1 : Baseline;

    public static void Draw(Canvas canvas, in View view)
    {
        if (!DrawMessage(canvas, view))
        {
            HeartbeatDot.Draw(canvas, view);
        }

        Span<char> buffer = stackalloc char[ScreenStrings.MaxLength];
        if (view.Freshness == Freshness.Fresh)
        {
            canvas.Text(123, Baseline, ScreenStrings.Age(view.AgeMinutes, buffer), Fonts.Bold9, align: TextAlign.Right);
        }
        else if (!view.HasLabel)
        {
            canvas.Text(110, Baseline, ScreenStrings.Late, Fonts.Bold9, align: TextAlign.Center);
        }
    }

    /// <summary>The word stays while the service is asked; a mark turns behind it.</summary>
    public static void DrawLevel(Canvas canvas, in View view)
    {
        var word = ScreenStrings.GetLevel(view.IsHigh);
        canvas.Text(0, Bottom, word, Fonts.Bold14);
        if (view.State.Link == LinkState.Polling)
        {
            canvas.Figure(Fonts.Bold14.GetWidth(word) + MarkGap, Top, Icons.Polling, Fonts.Marks);
        }
    }

    /// <summary>True when the trace with its breathing point was drawn.</summary>
    private static bool DrawMessage(Canvas canvas, in View view)
    {
        Span<char> buffer = stackalloc char[ScreenStrings.MaxLength];
        switch (StatusChoice.Select(view))
        {
            case StatusKind.Trace:
                return Sparkline.Draw(canvas, view, 0, Top, TraceEnd, Bottom);
            case StatusKind.Polling:
                PollingIndicator.Draw(canvas, view, 0, Fonts.Bold8);
                break;
            case StatusKind.Feedback:
                canvas.Text(0, Baseline, ScreenStrings.Feedback(view.State.Feedback!.Value, buffer), Fonts.Bold8);
                break;
            case StatusKind.Label:
                InverseLabel.Draw(canvas, 0, Top, LabelStrings.Write(view, buffer), Fonts.Bold8, 4, 14, 56);
                break;
            case StatusKind.Unchanged:
                InverseLabel.Draw(canvas, 0, Top, ScreenStrings.UnchangedFor(view.UnchangedMinutes, buffer), Fonts.Bold8, 4, 14, 56);
                break;
            case StatusKind.Snoozed:
                DrawSnoozed(canvas, view);
                break;
            case StatusKind.Level:
                DrawLevel(canvas, view);
                break;
            case StatusKind.BeyondRange:
                canvas.Text(0, Baseline - 1, ScreenStrings.GetBeyondRange(view.IsHigh), Fonts.Bold9);
                break;
        }

        return false;
    }

    private static void DrawSnoozed(Canvas canvas, in View view)
    {
        Span<char> buffer = stackalloc char[ScreenStrings.MaxLength];
        canvas.Figure(0, Top, Icons.SnoozedBell, Fonts.Marks);
        canvas.Text(19, Baseline, ScreenStrings.Snoozed(view.State.Alarm!.MinutesLeft, buffer), Fonts.Text8);
    }
}
