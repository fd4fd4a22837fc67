using GlucoseTracker.Graphics.Drawing;
using GlucoseTracker.Screens.Parts;
using GlucoseTracker.Screens.State;
using GlucoseTracker.Screens.Strings;

namespace GlucoseTracker.Screens.Pages;

/// <summary>
/// Help, shown while a key is held. With three keys each text is next to its key; with one key it is next to the gesture.
/// </summary>
internal static class HelpScreen
{
    private const int RowWidth = 113;

    public static void Draw(Canvas canvas, in View view)
    {
        Span<char> buffer = stackalloc char[ScreenStrings.MaxLength];
        var rings = view.State.Alarm is { Phase: AlarmPhase.Ringing };
        var first = rings ? view.Strings.SnoozeFor(view.State.SnoozeMinutes, buffer) : view.Strings.Keys.Refresh;
        if (view.State.Keys == KeySet.One)
        {
            DrawOneKey(canvas, view, first);
        }
        else
        {
            DrawThreeKeys(canvas, view, first, rings);
        }

        HeartbeatDot.Draw(canvas, view);
    }

    private static void DrawThreeKeys(Canvas canvas, in View view, ReadOnlySpan<char> first, bool rings)
    {
        var isTall = view.State.Panel == PanelSize.Rows64;
        var font = isTall ? Fonts.Bold9 : Fonts.Text6;
        var test = rings ? "" : view.Strings.Keys.HoldForTest;
        var off = !rings && view.State.SwitchOffByKey ? view.Strings.Keys.HoldForOff : "";
        KeyHint.Draw(canvas, view, isTall ? 11 : 8, first, font, RowWidth - Fonts.Text6.GetWidth(test));
        KeyHint.Draw(canvas, view, isTall ? 33 : 17, view.Strings.Keys.NextPage, font);
        KeyHint.Draw(canvas, view, isTall ? 55 : 26, view.Strings.Keys.Light, font, RowWidth - Fonts.Text6.GetWidth(off));
        canvas.Text(0, isTall ? 10 : 7, test, Fonts.Text6);
        canvas.Text(0, isTall ? 54 : 26, off, Fonts.Text6);
    }

    private static void DrawOneKey(Canvas canvas, in View view, ReadOnlySpan<char> first)
    {
        var isTall = view.State.Panel == PanelSize.Rows64;
        var (top, distance) = isTall ? (13, 19) : (7, 9);
        DrawRow(canvas, isTall, top, view.Strings.Keys.Press, first);
        DrawRow(canvas, isTall, top + distance, view.Strings.Keys.Twice, view.Strings.Keys.NextPage);
        DrawRow(canvas, isTall, top + (2 * distance), view.Strings.Keys.HoldForLight, view.Strings.Keys.Light);
    }

    private static void DrawRow(Canvas canvas, bool isTall, int baseline, string gesture, ReadOnlySpan<char> words)
    {
        var font = isTall ? Fonts.Text8 : Fonts.Text6;
        canvas.Text(0, baseline, gesture, font);
        FittedText.Draw(
            canvas, 119, baseline, words, isTall ? Fonts.Bold8 : Fonts.Text6, RowWidth - font.GetWidth(gesture), align: TextAlign.Right);
    }
}
