using GlucoseTracker.Domain.Alarms;
using GlucoseTracker.Domain.Alarms.Answers;
using GlucoseTracker.Domain.Languages;

namespace GlucoseTracker.Daemon.Alarms;

/// <summary>The reason why an alarm was not answered, with the remedy.</summary>
internal static class AnswerText
{
    /// <summary>Formats the sentence.</summary>
    /// <param name="problem">The reason.</param>
    /// <param name="kind">The alarm; null: none in particular.</param>
    /// <param name="texts">The texts.</param>
    /// <param name="name">The name of the alarm in the sentence; null: the name in commands.</param>
    public static string Describe(AnswerProblem problem, AlarmKind? kind, ProgramTexts texts, string? name = null)
    {
        var alarm = name ?? $"{kind}";
        return problem switch
        {
            AnswerProblem.NothingRings => texts.Get("answer.nothing-rings"),
            AnswerProblem.SwitchedOff => texts.Format("answer.switched-off", ("alarm", alarm)),
            AnswerProblem.BeyondCap => texts.Format("answer.beyond-cap", ("alarm", alarm), ("span", FormatMinutes(kind, texts))),
            AnswerProblem.OnlySnooze => texts.Format("answer.only-snooze", ("alarm", alarm)),
            AnswerProblem.NotRinging => texts.Format("answer.not-ringing", ("alarm", alarm)),
            AnswerProblem.MustSoundFirst => texts.Get("answer.must-sound-first"),
            AnswerProblem.Notice => texts.Format("answer.notice", ("alarm", alarm)),
        };
    }

    private static string FormatMinutes(AlarmKind? kind, ProgramTexts texts) =>
        texts.Format("span.minutes", ("minutes", (int)(kind?.GetMaxSnooze().TotalMinutes ?? 0)));
}
