using GlucoseTracker.Graphics;

namespace GlucoseTracker.Screens;

/// <summary>What the keys do, while one is held: the words stand at the keys they belong to.</summary>
internal static class HelpScreen
{
    public static void Draw(Canvas canvas, in View view)
    {
        Span<char> buffer = stackalloc char[Words.Longest];
        var rings = view.State.Alarm is { Phase: AlarmPhase.Ringing };
        KeyHint.Draw(canvas, 11, rings ? Words.SnoozeFor(view.State.SnoozeMinutes, buffer) : Words.Refresh, Fonts.Bold9);
        KeyHint.Draw(canvas, 33, Words.NextPage, Fonts.Bold9);
        KeyHint.Draw(canvas, 55, Words.Light, Fonts.Bold9);
        if (!rings)
        {
            canvas.Text(0, 10, Words.HoldForTest, Fonts.Text6);
            canvas.Text(0, 54, view.State.SwitchOffByKey ? Words.HoldForOff : "", Fonts.Text6);
        }

        LifeDot.Draw(canvas, view);
    }
}
