using GlucoseTracker.Graphics.Drawing;
using GlucoseTracker.Screens.State;
using GlucoseTracker.Screens.Words;

namespace GlucoseTracker.Screens.Parts;

/// <summary>The last line of a full screen: what stands there, or for seconds the answer to a key. A key that does nothing visible is pressed again.</summary>
internal static class KeyLine
{
    private const int Baseline = 58;
    private const int DotsGap = 5;

    public static void Draw(Canvas canvas, in View view, ReadOnlySpan<char> otherwise)
    {
        Span<char> buffer = stackalloc char[ScreenWords.Longest];
        if (view.State.Link == LinkState.Asking)
        {
            canvas.Text(0, Baseline, ScreenWords.Asking, Fonts.Text6);
            AskingLine.Dots(canvas, view, Fonts.Text6.Width(ScreenWords.Asking) + DotsGap, Baseline - 1);
        }
        else
        {
            canvas.Text(0, Baseline, view.State.Answer is { } answer ? ScreenWords.Answer(answer, buffer) : otherwise, Fonts.Text6);
        }
    }

    /// <summary>True while the line belongs to a key.</summary>
    public static bool Busy(in View view) => view.State.Link == LinkState.Asking || view.State.Answer is not null;
}
