using GlucoseTracker.Graphics;

namespace GlucoseTracker.Screens;

/// <summary>An alarm rings on 32 rows: the urgent picture, and the same on black with a bell in place of the arrow.</summary>
internal static class Ringing32
{
    public static void Draw(Canvas canvas, in View view)
    {
        var block = !view.State.Movement.SecondRingingPicture;
        var ink = Value32.Draw(canvas, view, block);
        Span<char> buffer = stackalloc char[Words.Longest];
        if (block)
        {
            canvas.Figure(Place32.Trend - 9, 4, Icons.Arrow(view.Arrow), Fonts.Arrows32, ink);
        }
        else
        {
            canvas.Figure(Place32.Trend - 7, 7, Icons.Bell, Fonts.Marks, ink);
        }

        canvas.Text(Place32.RightInBlock, 12, AlarmWord.Of(view), Fonts.Bold11, ink, TextAlign.Right);
        canvas.Text(Place32.RightInBlock, 26, Words.Age(view.AgeMinutes, buffer), Fonts.Bold8, ink, TextAlign.Right);
    }
}
