using GlucoseTracker.Domain.Alarms;
using GlucoseTracker.Domain.Readings;
using GlucoseTracker.Domain.Values;
using GlucoseTracker.Graphics.Drawing;
using GlucoseTracker.Screens.Alarms;
using GlucoseTracker.Screens.Words;

namespace GlucoseTracker.Screens.Rows32;

/// <summary>
/// An alarm rings on 32 rows: on a block that takes the whole glass, and the same on black with a bell. At night there is no block; the label
/// around the word comes and goes.
/// </summary>
internal static class Ringing32
{
    private const int AgeBaseline = 26;
    private const int BellX = 108;

    public static void Draw(Canvas canvas, in View view)
    {
        var block = !view.Night && !view.State.Movement.SecondRingingPicture;
        var ink = block ? Ink.Dark : Ink.Light;
        if (block)
        {
            canvas.Box(-2, canvas.GlassTop, 128, 32, corner: Corner.Small);
        }

        if (view.NoValue)
        {
            WithoutValue(canvas, view, ink);
            return;
        }

        var solid = block ? Fonts.Value32OnBlock : Fonts.Value32;
        canvas.Figure(Value32.Left(view, Fonts.Value32), 0, view.Text, view.RingsOld ? Fonts.Value32Old : solid, ink);
        Beside(canvas, view, ink);
        Word(canvas, view, ink);

        Span<char> buffer = stackalloc char[ScreenWords.Longest];
        var age = view.Freshness == Freshness.Ageing ? ScreenWords.AgeLate(view.AgeMinutes, buffer) : ScreenWords.Age(view.AgeMinutes, buffer);
        canvas.Text(Place32.RightInBlock, AgeBaseline, age, Fonts.Bold8, ink, TextAlign.Right);
    }

    /// <summary>The arrow on the block, the bell on black; without an arrow the bell on both. At night a label needs some of the room.</summary>
    private static void Beside(Canvas canvas, in View view, Ink ink)
    {
        var shift = view.Night ? 4 : 0;
        if (view.State.Movement.SecondRingingPicture || view.Arrow == Trend.Unknown)
        {
            canvas.Figure(Place32.Trend - 7 - shift, view.Freshness == Freshness.Fresh ? 7 : 2, Icons.Bell, Fonts.Marks, ink);
        }
        else if (view.State.Alarm!.Kind != AlarmKind.SensorEnding)
        {
            canvas.Figure(Place32.Trend - 9 - shift, 4, Icons.Arrow(view.Arrow), Fonts.Arrows32, ink);
        }
    }

    private static void Word(Canvas canvas, in View view, Ink ink)
    {
        var word = view.IsStale ? ScreenWords.Old : AlarmWord.Of(view);
        if (view.Night && !view.State.Movement.SecondRingingPicture)
        {
            Tag32.Word(canvas, word);
            return;
        }

        var font = AlarmWord.FontOf(word) == Fonts.Bold14 ? Fonts.Bold11 : Fonts.Bold8;
        canvas.Text(Place32.RightInBlock, Place32.UpperBaseline, word, font, ink, TextAlign.Right);
    }

    private static void WithoutValue(Canvas canvas, in View view, Ink ink)
    {
        Span<char> buffer = stackalloc char[ScreenWords.Longest];
        Span<char> line = stackalloc char[ScreenWords.Longest];
        canvas.Figure(0, 2, Icons.BrokenWaves, Fonts.Icons, ink);
        if (view.AgeUnknown || view.HasReading)
        {
            var said = view.AgeUnknown ? ScreenWords.Of(view.State.Doubt) : ScreenWords.ForSpan(ScreenWords.Span(view.AgeMinutes, buffer), line);
            canvas.Text(Place32.TextX, Place32.Head, AlarmWord.WithoutValue(view), Fonts.Bold11, ink);
            canvas.Text(Place32.TextX, Place32.Line, said, Fonts.Bold8, ink);
        }
        else
        {
            canvas.Text(Place32.TextX, 19, ScreenWords.NoData, Fonts.Bold11, ink);
        }

        if (!view.Night || view.State.Movement.SecondRingingPicture)
        {
            canvas.Figure(BellX, 7, Icons.Bell, Fonts.Marks, ink);
        }
    }
}
