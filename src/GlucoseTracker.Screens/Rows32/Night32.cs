using GlucoseTracker.Domain.Readings;
using GlucoseTracker.Graphics.Drawing;
using GlucoseTracker.Screens.Glance;
using GlucoseTracker.Screens.Night;
using GlucoseTracker.Screens.Parts;
using GlucoseTracker.Screens.State;
using GlucoseTracker.Screens.Words;

namespace GlucoseTracker.Screens.Rows32;

/// <summary>Night on 32 rows: value, arrow, age; corners beside the number, dotted while it is only slightly out, a word, solid figures as the need grows. No clock.</summary>
internal static class Night32
{
    private const int Rows = 28;
    private const int Leg = 8;

    /// <summary>Where the arrow stands when a word needs room.</summary>
    private const int BesideWord = 64;

    public static void Draw(Canvas canvas, in View view)
    {
        LifeDot.Draw(canvas, view);
        if (view.IsUrgent)
        {
            canvas.Figure(Value32.Left(view, Fonts.Value32), 0, view.Text, Fonts.Value32);
            Urgent32.Draw(canvas, view, Ink.Light);
            return;
        }

        var light = new NightLight(view);
        light.Spend(Fonts.Value32Night.Light(view.Text));
        Bracket(canvas, view, ref light);
        canvas.Figure(Value32.Left(view, Fonts.Value32Night), 1, view.Text, Fonts.Value32Night);
        if (view.IsOut)
        {
            Out(canvas, view);
        }
        else
        {
            Calm32.Draw(canvas, view, light);
        }
    }

    private static void Out(Canvas canvas, in View view)
    {
        Span<char> buffer = stackalloc char[ScreenWords.Longest];
        var late = view.Freshness == Freshness.Ageing;
        if (late)
        {
            canvas.Text(Place32.Trend, 15, ScreenWords.Number(view.AgeMinutes, buffer), Fonts.Bold14, align: TextAlign.Center);
            canvas.Text(Place32.Trend, Place32.Line, ScreenWords.Minutes, Fonts.Text6, align: TextAlign.Center);
        }
        else
        {
            canvas.Figure(BesideWord, 3, Icons.Arrow(view.Arrow), Fonts.Arrows32Night);
        }

        var age = late ? ScreenWords.Late : ScreenWords.Age(view.AgeMinutes, buffer);
        canvas.Text(Place32.Right, Place32.Line, age, Fonts.Text8, align: TextAlign.Right);
        switch (StripChoice.Of(view))
        {
            case StripContent.Label:
                canvas.Text(Place32.Right, Place32.Head, LabelText.Tiny(view), Fonts.Text8, align: TextAlign.Right);
                break;
            case StripContent.Level:
                canvas.Text(Place32.Right, Place32.Head, ScreenWords.Level(view.IsHigh), Fonts.Bold11, align: TextAlign.Right);
                if (view.State.Link == LinkState.Asking)
                {
                    AskingLine.Dots(canvas, view, 100, 15);
                }

                break;
            case var content:
                Corner32.Draw(canvas, view, content);
                break;
        }
    }

    private static void Bracket(Canvas canvas, in View view, ref NightLight light)
    {
        if (!view.IsHigh && !view.IsLow)
        {
            return;
        }

        var width = Fonts.Value32Night.Width(view.Text);
        var left = (Place32.ValueWidth - width) / 2;
        var (x0, x1) = (Math.Max(0, left - 5), Math.Min(Place32.ValueWidth - 1, left + width + 4));
        var (foot, away) = view.IsHigh ? (0, 1) : (Rows - 1, -1);
        for (var y = 0; y < Leg; y += view.IsOut ? 1 : 2)
        {
            canvas.Dot(x0, foot + (away * y));
            canvas.Dot(x1, foot + (away * y));
        }

        canvas.Dot(x0 + 2, foot);
        canvas.Dot(x1 - 2, foot);
        light.Spend(Leg + 2);
    }
}
