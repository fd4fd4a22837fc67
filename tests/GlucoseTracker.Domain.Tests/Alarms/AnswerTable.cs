using System.Text;
using GlucoseTracker.Domain.Alarms;
using GlucoseTracker.Domain.Alarms.Answers;
using GlucoseTracker.Domain.Alarms.Machine;

namespace GlucoseTracker.Domain.Tests.Alarms;

/// <summary>The table of answers in docs/alarms.md, made by running the rules.</summary>
internal static class AnswerTable
{
    private static readonly TimeSpan Uptime = TimeSpan.FromDays(2);

    private static readonly (string Name, Func<AlarmKind, AlarmAnswer> Create)[] Columns =
    [
        ("key", kind => new(AnswerOrigin.Key, kind)),
        ("command", kind => new(AnswerOrigin.Command, kind)),
        ("command, the cap and a minute", kind =>
            new(AnswerOrigin.Command, kind) { Duration = kind.GetMaxSnooze() + TimeSpan.FromMinutes(1) }),
        ("command, acknowledge", kind => new(AnswerOrigin.Command, kind) { Acknowledges = true }),
        ("button", kind => new(AnswerOrigin.Notification, kind)),
        ("button, quiet until over", kind => new(AnswerOrigin.Notification, kind) { Acknowledges = true }),
    ];

    public static string Create()
    {
        var text = new StringBuilder("| rule | ").AppendJoin(" | ", Columns.Select(c => c.Name)).Append(" |\n| --- |");
        text.Insert(text.Length, " --- |", Columns.Length).Append('\n');
        foreach (var kind in AlarmKinds.All)
        {
            text.Append("| ").Append(OutcomeTables.Name(kind)).Append(" | ").AppendJoin(
                " | ", Columns.Select(c => Cell(kind, c.Create(kind)))).Append(" |\n");
        }

        return text.ToString();
    }

    /// <summary>Of a ringing alarm, and of one that is not on.</summary>
    private static string Cell(AlarmKind kind, AlarmAnswer answer)
    {
        var ringing = new AlarmState(AlarmStage.Ringing) { BeganAt = Uptime, Degree = 1, WasHeard = true };
        var (rings, idle) = (Word(kind, answer, ringing), Word(kind, answer, AlarmState.Idle));
        return rings == idle ? rings : $"{rings}; {idle}";
    }

    private static string Word(AlarmKind kind, AlarmAnswer answer, AlarmState state)
    {
        var result = AnswerRules.Apply(OutcomeTables.AllOn, AlarmStates.Start(Uptime).With(kind, state), answer, Uptime);
        return (result.Problem, result.Step.Next[kind]) switch
        {
            ({ }, _) => "refused",
            (_, { AheadUntil: { } until }) => $"ahead for {Span(until)}",
            (_, { Stage: AlarmStage.Acknowledged, QuietUntil: { } until }) => $"until over, at most {Span(until)}",
            (_, { Stage: AlarmStage.Acknowledged }) => "until over",
            (_, { QuietUntil: { } until }) => $"quiet for {Span(until)}",
            var other => $"{other}",
        };
    }

    private static string Span(TimeSpan until) => until - Uptime < TimeSpan.FromHours(1)
        ? FormattableString.Invariant($"{(until - Uptime).TotalMinutes} min")
            : FormattableString.Invariant($"{(until - Uptime).TotalHours} h");
}
