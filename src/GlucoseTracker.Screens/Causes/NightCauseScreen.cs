using GlucoseTracker.Domain.Time;
using GlucoseTracker.Graphics.Drawing;
using GlucoseTracker.Screens.Night;
using GlucoseTracker.Screens.Parts;

namespace GlucoseTracker.Screens.Causes;

/// <summary>
/// A cause at night: the icon and the headline in thin letters. The next step is shown by day only; the time until the next poll is shown,
/// so that no key has to be pressed at night.
/// </summary>
internal static class NightCauseScreen
{
    private const int HeadX = 31;

    private static readonly FigureSpot Icon = new(0, 0, Fonts.Icons);
    private static readonly TextSpot OnlyHead = new(HeadX, 16, Fonts.Text8) { Width = ValueZone.FullWidth - HeadX };
    private static readonly TextSpot UpperHead = OnlyHead with { Baseline = 10 };
    private static readonly TextSpot LowerHead = OnlyHead with { Baseline = 22 };
    private static readonly TextSpot Wait = new(0, 38, Fonts.Text8) { Width = ValueZone.FullWidth };
    private static readonly TextSpot Footer =
        new(Layout64.BeforeHeartbeat, Layout64.StatusBaseline, Fonts.Text6) { Align = TextAlign.Right };

    public static void Draw(Canvas canvas, in View view)
    {
        Span<char> buffer = stackalloc char[CauseScreenText.BufferLength];
        var text = new CauseScreenText(view, buffer);
        Icon.Draw(canvas, text.Words.Icon);
        (text.Head2.IsEmpty ? OnlyHead : UpperHead).Draw(canvas, text.Head);
        LowerHead.Draw(canvas, text.Head2);
        Wait.Draw(canvas, text.Wait);
        if (KeyFeedbackLine.IsBusy(view))
        {
            KeyFeedbackLine.Draw(canvas, view, []);
        }
        else
        {
            DrawBottomRow(canvas, view, text);
        }

        HeartbeatDot.Draw(canvas, view);
    }

    private static void DrawBottomRow(Canvas canvas, in View view, in CauseScreenText text)
    {
        if (view.State.Doubt is AgeDoubt.None or AgeDoubt.DeviceClockFast)
        {
            NightStatusBar.DrawClock(canvas, view);
        }

        Footer.Draw(canvas, text.Footer);
    }
}
