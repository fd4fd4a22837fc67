using GlucoseTracker.Graphics.Drawing;
using GlucoseTracker.Screens.State;
using GlucoseTracker.Screens.Strings;

namespace GlucoseTracker.Screens.Parts;

/// <summary>
/// The last line of a full screen: its own text, or for three seconds the result of a key press, so that every press has a visible effect.
/// </summary>
internal static class KeyFeedbackLine
{
    private const int Baseline = 58;
    private const int DotsGap = 5;

    public static void Draw(Canvas canvas, in View view, ReadOnlySpan<char> otherwise)
    {
        Span<char> buffer = stackalloc char[ScreenStrings.MaxLength];
        if (view.State.Link == LinkState.Polling)
        {
            canvas.Text(0, Baseline, view.Strings.Polling, Fonts.Text6);
            PollingIndicator.DrawDots(canvas, view, Fonts.Text6.GetWidth(view.Strings.Polling) + DotsGap, Baseline - 1);
        }
        else
        {
            var text = view.State.Feedback is { } answer ? view.Strings.Answers.Describe(answer, buffer) : otherwise;
            canvas.Text(0, Baseline, text, Fonts.Text6);
        }
    }

    /// <summary>True while the line shows the feedback for a key.</summary>
    public static bool IsBusy(in View view) => view.State.Link == LinkState.Polling || view.State.Feedback is not null;
}
