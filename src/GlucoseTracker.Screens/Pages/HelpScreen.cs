using GlucoseTracker.Graphics;

namespace GlucoseTracker.Screens;

/// <summary>What the keys do, while one is held: with three keys the words stand at the keys they belong to, with one beside the gesture.</summary>
internal static class HelpScreen
{
    public static void Draw(Canvas canvas, in View view)
    {
        Span<char> buffer = stackalloc char[Words.Longest];
        var rings = view.State.Alarm is { Phase: AlarmPhase.Ringing };
        var first = rings ? Words.SnoozeFor(view.State.SnoozeMinutes, buffer) : Words.Refresh;
        if (view.State.Keys == KeySet.One)
        {
            OneKey(canvas, view, first);
        }
        else
        {
            ThreeKeys(canvas, view, first, rings);
        }

        LifeDot.Draw(canvas, view);
    }

    private static void ThreeKeys(Canvas canvas, in View view, ReadOnlySpan<char> first, bool rings)
    {
        var tall = view.State.Panel == PanelSize.Rows64;
        var font = tall ? Fonts.Bold9 : Fonts.Text6;
        KeyHint.Draw(canvas, view, tall ? 11 : 8, first, font);
        KeyHint.Draw(canvas, view, tall ? 33 : 17, Words.NextPage, font);
        KeyHint.Draw(canvas, view, tall ? 55 : 26, Words.Light, font);
        if (!rings)
        {
            canvas.Text(0, tall ? 10 : 7, Words.HoldForTest, Fonts.Text6);
            canvas.Text(0, tall ? 54 : 26, view.State.SwitchOffByKey ? Words.HoldForOff : "", Fonts.Text6);
        }
    }

    private static void OneKey(Canvas canvas, in View view, ReadOnlySpan<char> first)
    {
        var tall = view.State.Panel == PanelSize.Rows64;
        var (top, distance) = tall ? (13, 19) : (7, 9);
        Row(canvas, tall, top, Words.Press, first);
        Row(canvas, tall, top + distance, Words.Twice, Words.NextPage);
        Row(canvas, tall, top + (2 * distance), Words.HoldLong, Words.Light);
    }

    private static void Row(Canvas canvas, bool tall, int baseline, string gesture, ReadOnlySpan<char> words)
    {
        canvas.Text(0, baseline, gesture, tall ? Fonts.Text8 : Fonts.Text6);
        canvas.Text(119, baseline, words, tall ? Fonts.Bold8 : Fonts.Text6, align: TextAlign.Right);
    }
}
