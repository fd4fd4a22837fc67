using System.Globalization;
using GlucoseTracker.Domain.Alarms;
using GlucoseTracker.Domain.Alarms.Answers;

namespace GlucoseTracker.Daemon.Alarms;

/// <summary>
/// The request <c>alarm-answer</c> of the control socket: a kind or "ringing", followed by nothing (the snooze of the rule), "for
/// SECONDS", "until HH:mm" or "acknowledge".
/// </summary>
public static class AnswerRequest
{
    private const string Ringing = "ringing";
    private const string TimeFormat = "HH:mm";

    /// <summary>Snoozes for the duration of the rule, or for another duration.</summary>
    public static string Snooze(AlarmKind? kind, TimeSpan? duration) =>
        string.Create(CultureInfo.InvariantCulture,
            $"alarm-answer {Name(kind)}{(duration is { } time ? $" for {time.TotalSeconds:0}" : "")}");

    /// <summary>Snoozes until a time of day.</summary>
    public static string SnoozeUntil(AlarmKind? kind, TimeOnly until) =>
        $"alarm-answer {Name(kind)} until {until.ToString(TimeFormat, CultureInfo.InvariantCulture)}";

    /// <summary>Acknowledges an alarm, or all ringing alarms.</summary>
    public static string Acknowledge(AlarmKind? kind) => $"alarm-answer {Name(kind)} acknowledge";

    /// <summary>Parses a request into an answer and the time of day of "until"; null when the words are invalid.</summary>
    /// <param name="words">The words after "alarm-answer".</param>
    internal static (AlarmAnswer Answer, TimeOnly? Until)? Parse(ReadOnlySpan<string> words)
    {
        if (words.Length == 0 || GetKind(words[0]) is not { } kinds)
        {
            return null;
        }

        var answer = new AlarmAnswer(AnswerOrigin.Command, kinds.Kind);
        return words[1..] switch
        {
            [] => (answer, null),
            ["acknowledge"] => (answer with { Acknowledges = true }, null),
            ["for", var text] when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) =>
                (answer with { Duration = TimeSpan.FromSeconds(seconds) }, null),
            ["until", var text] when TimeOnly.TryParseExact(
                text, TimeFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var until) => (answer, until),
            _ => null,
        };
    }

    private static (AlarmKind? Kind, bool IsKnown)? GetKind(string word) => word == Ringing ? (null, true)
        : Enum.TryParse<AlarmKind>(word, ignoreCase: true, out var kind) && Enum.IsDefined(kind) ? (kind, true) : null;

    private static string Name(AlarmKind? kind) => kind?.ToString() ?? Ringing;
}
