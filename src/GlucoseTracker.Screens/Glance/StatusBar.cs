using GlucoseTracker.Domain.Readings;
using GlucoseTracker.Graphics.Drawing;
using GlucoseTracker.Graphics.Fonts;
using GlucoseTracker.Screens.Parts;
using GlucoseTracker.Screens.Strings;

namespace GlucoseTracker.Screens.Glance;

/// <summary>The rows below the number by day: the message on the left, the age of the value on the right.</summary>
internal static class StatusBar
{
    private const int MarkGap = 8;
    private const int LateWidth = 26;
    private const int LevelWidth = 60;
    private const int MessageWidth = 84;
    private const int SnoozedWidth = 66;
    private const int LabelWidth = 80;

    /// <summary>
    /// The baseline of words in <see cref="Fonts.Bold9"/>, whose descenders have three rows: one more than fits at the bottom.
    /// </summary>
    public static int GetBaseline(ReadOnlySpan<char> words) =>
        words.ContainsAny("gjpqy") ? Layout64.StatusBaseline - 1 : Layout64.StatusBaseline;

    public static void Draw(Canvas canvas, in View view)
    {
        if (!DrawMessage(canvas, view, StatusMessage.From(view, stackalloc char[StatusMessage.BufferLength])))
        {
            HeartbeatDot.Draw(canvas, view);
        }

        Span<char> buffer = stackalloc char[ScreenStrings.MaxLength];
        if (view.Freshness == Freshness.Fresh)
        {
            canvas.Text(
                Layout64.Right, Layout64.StatusBaseline, view.Times.Age(view.AgeMinutes, buffer), Fonts.Bold9, align: TextAlign.Right);
        }
        else if (!view.HasLabel)
        {
            FittedText.Draw(
                canvas, Layout64.Normal.AgeMiddle, Layout64.StatusBaseline, view.Times.Late, Fonts.Bold9, LateWidth,
                align: TextAlign.Center);
        }
    }

    /// <summary>The font of LOW and HIGH; letters with an accent on top have fewer rows, because the value is above them.</summary>
    /// <param name="word">The word.</param>
    /// <param name="columns">The columns that are free for it.</param>
    public static BitmapFont GetLevelFont(ReadOnlySpan<char> word, int columns = LevelWidth) =>
        FittedText.Choose(word, Fonts.Bold14, Math.Min(columns, LevelWidth), Layout64.LevelRows);

    /// <summary>The baseline of such a word: the last row for the largest font.</summary>
    public static int GetLevelBaseline(BitmapFont font) => font == Fonts.Bold14 ? Layout64.StatusBottom : Layout64.StatusBaseline;

    /// <summary>Draws LOW or HIGH, which stays during a poll; then a turning mark follows the word.</summary>
    public static void DrawLevel(Canvas canvas, in StatusMessage message)
    {
        var font = GetLevelFont(message.Long);
        canvas.Text(0, GetLevelBaseline(font), message.Long, font);
        if (message.IsPolling)
        {
            canvas.Figure(font.GetWidth(message.Long) + MarkGap, Layout64.StatusTop, Icons.Polling, Fonts.Marks);
        }
    }

    /// <summary>Draws the message; true when it was the trace with its moving point.</summary>
    private static bool DrawMessage(Canvas canvas, in View view, in StatusMessage message)
    {
        switch (message.Kind)
        {
            case StatusKind.Trace:
                return Sparkline.Draw(canvas, view, 0, Layout64.StatusTop, Layout64.TraceRight, Layout64.StatusBottom);
            case StatusKind.Polling:
                PollingIndicator.Draw(canvas, view, 0, Fonts.Bold8);
                break;
            case StatusKind.Feedback:
                FittedText.Draw(canvas, 0, Layout64.StatusBaseline, message.Long, Fonts.Bold8, MessageWidth);
                break;
            case StatusKind.Label or StatusKind.Unchanged or StatusKind.Notice:
                InverseLabel.Status.Draw(canvas, 0, Layout64.StatusTop, message.Long, LabelWidth);
                break;
            case StatusKind.Snoozed:
                canvas.Figure(0, Layout64.StatusTop, message.Icon, Fonts.Marks);
                FittedText.Draw(canvas, Layout64.TextAfterIcon, Layout64.StatusBaseline, message.Long, Fonts.Text8, SnoozedWidth);
                break;
            case StatusKind.Level:
                DrawLevel(canvas, message);
                break;
            case StatusKind.BeyondRange:
                FittedText.Draw(canvas, 0, Layout64.StatusBaseline - 1, message.Long, Fonts.Bold9, MessageWidth);
                break;
        }

        return false;
    }
}
