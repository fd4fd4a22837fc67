using GlucoseTracker.Domain.Readings;
using GlucoseTracker.Graphics.Drawing;
using GlucoseTracker.Screens.Glance;
using GlucoseTracker.Screens.Parts;
using GlucoseTracker.Screens.Strings;

namespace GlucoseTracker.Screens.Rows32;

/// <summary>The home screen on 32 rows: value, arrow or age, and the last hour above the age.</summary>
internal static class Glance32
{
    public static void Draw(Canvas canvas, in View view)
    {
        var ink = Value32.Draw(canvas, view);
        if (view.IsUrgent)
        {
            Urgent32.Draw(canvas, view, ink);
            return;
        }

        Span<char> buffer = stackalloc char[ScreenStrings.MaxLength];
        if (view.Freshness == Freshness.Ageing)
        {
            DrawAge(canvas, view, ink);
        }
        else
        {
            canvas.Figure(Layout32.ArrowLeft, 0, Icons.GetArrow(view.Arrow), Fonts.Arrows32);
            canvas.Text(Layout32.Trend, Layout32.Baseline, view.Delta, Fonts.Text8, align: TextAlign.Center);
        }

        if (!StatusCorner32.Draw(canvas, view, StatusMessage.From(view, stackalloc char[StatusMessage.BufferLength])))
        {
            HeartbeatDot.Draw(canvas, view);
        }

        var text = view.Freshness == Freshness.Ageing ? view.Times.Late : view.Times.Age(view.AgeMinutes, buffer);
        FittedText.Draw(
            canvas, Layout32.Right, Layout32.GetBaseline(text), text, Fonts.Bold9, Layout32.WordWidth, align: TextAlign.Right);
    }

    /// <summary>Draws the age in place of the arrow.</summary>
    public static void DrawAge(Canvas canvas, in View view, Ink ink)
    {
        Span<char> buffer = stackalloc char[ScreenStrings.MaxLength];
        canvas.Figure(Layout32.Trend, 0, ScreenStrings.Number(view.AgeMinutes, buffer), Fonts.Age, ink, TextAlign.Center);
        canvas.Text(Layout32.Trend, Layout32.Baseline, view.Times.Minutes, Fonts.Text6, ink, TextAlign.Center);
    }
}
