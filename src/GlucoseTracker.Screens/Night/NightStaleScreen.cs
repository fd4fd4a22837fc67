using GlucoseTracker.Graphics.Drawing;
using GlucoseTracker.Graphics.Fonts;
using GlucoseTracker.Screens.Glance;
using GlucoseTracker.Screens.Parts;

namespace GlucoseTracker.Screens.Night;

/// <summary>An old value at night: dotted figures with half of the pixels, and the word. The word replaces the clock.</summary>
internal static class NightStaleScreen
{
    private const int BesideOld = 39;
    private const int OldGap = 6;
    private const int WordBaseline = 58;

    /// <summary>The most pixels of the word for "old" in the large and in the small font.</summary>
    private const int MaxLargePixels = 145;
    private const int MaxSmallPixels = 60;

    public static void Draw(Canvas canvas, in View view)
    {
        var budget = new LitPixelBudget(view);
        budget.Spend(Fonts.ValueNightOld.CountLitPixels(view.Text));
        canvas.Figure(ValueZone.GetLeft(view, Fonts.ValueNightOld, ValueZone.Width), NightScreen.ValueTop, view.Text, Fonts.ValueNightOld);
        var word = view.Strings.Levels.Old;
        var large = ChooseFont(word, Fonts.Bold11, MaxLargePixels);
        NightScreen.DrawAge(canvas, view, ref budget, large.CountLitPixels(word));
        HeartbeatDot.Draw(canvas, view);

        var message = StatusMessage.FromStale(view, stackalloc char[StatusMessage.BufferLength]);
        if (message.Kind == StatusKind.Trace)
        {
            canvas.Text(ValueZone.Width / 2, WordBaseline, word, large, align: TextAlign.Center);
            return;
        }

        var messagePixels = message.Kind == StatusKind.Polling
            ? PollingIndicator.CountLitPixels(view, Fonts.Text8)
            : Fonts.Text8.CountLitPixels(message.Long);
        large = FittedText.Choose(word, large, BesideOld - 1);
        var old = budget.Allows(large.CountLitPixels(word) + messagePixels) ? large : ChooseFont(word, Fonts.Text8, MaxSmallPixels);
        budget.Spend(old.CountLitPixels(word));
        canvas.Text(0, WordBaseline, word, old);
        var x = Math.Max(BesideOld, old.GetWidth(word) + OldGap);
        if (message.Kind == StatusKind.Polling)
        {
            NightStatusBar.DrawPolling(canvas, view, x, ref budget);
        }
        else
        {
            NightStatusBar.DrawWords(canvas, x, message.Long, message.Tiny, ref budget);
        }
    }

    /// <summary>The font, or a smaller one in which the word is not brighter than that.</summary>
    private static BitmapFont ChooseFont(string word, BitmapFont font, int pixels) => font.CountLitPixels(word) <= pixels ? font
        : Fonts.Text8.CountLitPixels(word) <= pixels ? Fonts.Text8
        : Fonts.Text6;
}
