using GlucoseTracker.Domain.Readings;
using GlucoseTracker.Graphics.Drawing;
using GlucoseTracker.Screens.Glance;
using GlucoseTracker.Screens.Night;
using GlucoseTracker.Screens.Parts;
using GlucoseTracker.Screens.Strings;

namespace GlucoseTracker.Screens.Rows32;

/// <summary>
/// The night screen on 32 rows: value, arrow, age. The marks increase with the level: dotted corners, a word, solid figures. The
/// clock is beside a value in target if the light allows it.
/// </summary>
internal static class Night32
{
    private const int Rows = 28;
    private const int Leg = 8;
    private const int DotsLeft = 100;
    private const int DotsRow = 15;

    /// <summary>The first column of the arrow beside a word.</summary>
    private const int BesideWord = 64;

    public static void Draw(Canvas canvas, in View view)
    {
        HeartbeatDot.Draw(canvas, view);
        if (view.IsUrgent)
        {
            canvas.Figure(Value32.GetLeft(view, Fonts.Value32), 0, view.Text, Fonts.Value32);
            Urgent32.Draw(canvas, view, Ink.Light);
            return;
        }

        var budget = new LitPixelBudget(view);
        budget.Spend(Fonts.Value32Night.CountLitPixels(view.Text));
        DrawBracket(canvas, view, ref budget);
        canvas.Figure(Value32.GetLeft(view, Fonts.Value32Night), 1, view.Text, Fonts.Value32Night);
        if (view.IsOutOfRange)
        {
            DrawOutOfRange(canvas, view);
        }
        else
        {
            InRange32.Draw(canvas, view, budget);
        }
    }

    private static void DrawOutOfRange(Canvas canvas, in View view)
    {
        Span<char> buffer = stackalloc char[ScreenStrings.MaxLength];
        var late = view.Freshness == Freshness.Ageing;
        if (late)
        {
            canvas.Text(
                Layout32.Trend, Layout32.NightAgeBaseline, ScreenStrings.Number(view.AgeMinutes, buffer), Fonts.Bold14,
                align: TextAlign.Center);
            canvas.Text(Layout32.Trend, Layout32.Line, view.Times.Minutes, Fonts.Text6, align: TextAlign.Center);
        }
        else
        {
            canvas.Figure(BesideWord, Layout32.NightArrowTop, Icons.GetArrow(view.Arrow), Fonts.Arrows32Night);
        }

        var age = late ? view.Times.Late : view.Times.Age(view.AgeMinutes, buffer);
        FittedText.Draw(canvas, Layout32.Right, Layout32.Line, age, Fonts.Text8, Layout32.WordWidth, align: TextAlign.Right);
        var message = StatusMessage.From(view, stackalloc char[StatusMessage.BufferLength]);
        switch (message.Kind)
        {
            case StatusKind.Label:
                FittedText.Draw(
                    canvas, Layout32.Right, Layout32.Head, message.Tiny, Fonts.Text8, Layout32.WordWidth + 2, align: TextAlign.Right);
                break;
            case StatusKind.Level:
                var level = FittedText.Choose(message.Long, Fonts.Bold11, Layout32.WordWidth + 2, Layout32.UpperBaseline);
                canvas.Text(Layout32.Right, Layout32.Head, message.Long, level, align: TextAlign.Right);
                if (message.IsPolling)
                {
                    PollingIndicator.DrawDots(canvas, view, DotsLeft, DotsRow);
                }

                break;
            default:
                StatusCorner32.Draw(canvas, view, message);
                break;
        }
    }

    private static void DrawBracket(Canvas canvas, in View view, ref LitPixelBudget budget)
    {
        if (!view.IsHigh && !view.IsLow)
        {
            return;
        }

        var width = Fonts.Value32Night.GetWidth(view.Text);
        var left = (Layout32.ValueWidth - width) / 2;
        var (x0, x1) = (Math.Max(0, left - 5), Math.Min(Layout32.ValueWidth - 1, left + width + 4));
        var (foot, away) = view.IsHigh ? (0, 1) : (Rows - 1, -1);
        for (var y = 0; y < Leg; y += view.IsOutOfRange ? 1 : 2)
        {
            canvas.Dot(x0, foot + (away * y));
            canvas.Dot(x1, foot + (away * y));
        }

        canvas.Dot(x0 + 2, foot);
        canvas.Dot(x1 - 2, foot);
        budget.Spend(Leg + 2);
    }
}
