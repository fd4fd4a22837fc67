using System.Globalization;
using GlucoseTracker.Domain.Alarms;
using GlucoseTracker.Domain.Alarms.Answers;

namespace GlucoseTracker.Daemon.Alarms;

/// <summary>Says why an alarm was not answered, and what to do.</summary>
internal static class AnswerText
{
    /// <summary>One sentence.</summary>
    public static string Describe(AnswerProblem problem, AlarmKind? kind) => problem switch
    {
        AnswerProblem.NothingRings => "No alarm rings. Name an alarm to snooze it ahead of time, such as 'glucose-tracker snooze Low'.",
        AnswerProblem.SwitchedOff => $"{kind} is switched off.",
        AnswerProblem.BeyondCap => $"{kind} can be quiet for at most {Minutes(kind?.GetMaxSnooze())}.",
        AnswerProblem.OnlySnooze => $"{kind} cannot be acknowledged, because it may get worse unseen; snooze it.",
        AnswerProblem.NotRinging => $"{kind} does not ring.",
        AnswerProblem.MustSoundFirst =>
            "An urgent low that was answered from afar sounds for two minutes before it can be answered from afar again.",
        AnswerProblem.Notice => $"{kind} is a notice that comes once; it cannot be snoozed ahead of time.",
    };

    private static string Minutes(TimeSpan? time) => string.Create(CultureInfo.InvariantCulture, $"{time?.TotalMinutes:0} min");
}
