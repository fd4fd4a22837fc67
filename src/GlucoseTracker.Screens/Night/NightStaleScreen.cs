using GlucoseTracker.Graphics.Drawing;
using GlucoseTracker.Screens.Glance;
using GlucoseTracker.Screens.Parts;
using GlucoseTracker.Screens.Strings;

namespace GlucoseTracker.Screens.Night;

/// <summary>An old value at night: dotted figures with half of the pixels, and the word. The word replaces the clock.</summary>
internal static class NightStaleScreen
{
    private const int BesideOld = 39;

    public static void Draw(Canvas canvas, in View view)
    {
        var budget = new LitPixelBudget(view);
        budget.Spend(Fonts.ValueNightOld.CountLitPixels(view.Text));
        canvas.Figure(ValueZone.GetLeft(view, Fonts.ValueNightOld, ValueZone.Width), 2, view.Text, Fonts.ValueNightOld);
        NightScreen.DrawAge(canvas, view, ref budget, Fonts.Bold11.CountLitPixels(view.Strings.Levels.Old));
        HeartbeatDot.Draw(canvas, view);

        var message = StatusMessage.FromStale(view, stackalloc char[StatusMessage.BufferLength]);
        if (message.Kind == StatusKind.Trace)
        {
            canvas.Text(47, 58, view.Strings.Levels.Old, Fonts.Bold11, align: TextAlign.Center);
            return;
        }

        var said = message.Kind == StatusKind.Polling
            ? PollingIndicator.CountLitPixels(view, Fonts.Text8)
            : Fonts.Text8.CountLitPixels(message.Long);
        var old = budget.Allows(Fonts.Bold11.CountLitPixels(view.Strings.Levels.Old) + said) ? Fonts.Bold11 : Fonts.Text8;
        budget.Spend(old.CountLitPixels(view.Strings.Levels.Old));
        canvas.Text(0, 58, view.Strings.Levels.Old, old);
        if (message.Kind == StatusKind.Polling)
        {
            NightStatusBar.DrawPolling(canvas, view, BesideOld, ref budget);
        }
        else
        {
            NightStatusBar.DrawWords(canvas, BesideOld, message.Long, message.Tiny, ref budget);
        }
    }
}
