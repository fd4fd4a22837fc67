using GlucoseTracker.Graphics;

namespace GlucoseTracker.Screens;

/// <summary>A cause on 32 rows: icon, headline, one line.</summary>
internal static class Cause32
{
    private const int TextX = 30;

    public static void Draw(Canvas canvas, in View view)
    {
        Span<char> buffer = stackalloc char[Words.Longest];
        var text = new CauseText(view, stackalloc char[CauseText.BufferLength]);
        canvas.Figure(0, 2, text.Words.Icon, Fonts.Icons);
        canvas.Text(TextX, 11, text.Words.Small, Fonts.Bold11);
        canvas.Text(TextX, 25, text.Words.SmallLine.Of(text.View, view.State.Clock, buffer), Fonts.Text8);
        LifeDot.Draw(canvas, view);
    }
}
