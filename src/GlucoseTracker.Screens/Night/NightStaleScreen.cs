using GlucoseTracker.Graphics;

namespace GlucoseTracker.Screens;

/// <summary>An old value at night: dotted figures, half of hardly anything, and the word.</summary>
internal static class NightStaleScreen
{
    private const int BesideOld = 39;

    public static void Draw(Canvas canvas, in View view)
    {
        canvas.Figure(ValueZone.Left(view, Fonts.ValueNightOld, ValueZone.Width), 2, view.Text, Fonts.ValueNightOld);
        NightScreen.Age(canvas, view);
        LifeDot.Draw(canvas, view);

        Span<char> buffer = stackalloc char[Words.Longest];
        var words = Beside(view, buffer);
        if (view.State.Link == LinkState.Asking)
        {
            canvas.Text(0, 58, Words.Old, Fonts.Bold11);
            AskingLine.Draw(canvas, view, BesideOld, Fonts.Text8);
        }
        else if (words.IsEmpty)
        {
            NightStrip.Clock(canvas, view);
            canvas.Text(47, 58, Words.Old, Fonts.Bold11, align: TextAlign.Center);
        }
        else
        {
            canvas.Text(0, 58, Words.Old, Fonts.Bold11);
            canvas.Text(BesideOld, Strip.Baseline, words, Fonts.Text8);
        }
    }

    private static ReadOnlySpan<char> Beside(in View view, Span<char> buffer) => view.State switch
    {
        { Answer: { } answer } => Words.Answer(answer, buffer),
        { Alarm: { Phase: AlarmPhase.Snoozed } alarm, Movement.SecondLabel: false } => Words.Quiet(alarm.MinutesLeft, buffer),
        { Cause: not null } => LabelText.Of(view, buffer),
        { Alarm.Phase: AlarmPhase.Snoozed } => Words.Quiet(view.State.Alarm.MinutesLeft, buffer),
        _ when view.IsUrgent || view.IsOut => Words.Was(view.IsHigh),
        _ => [],
    };
}
