using System.Text.Json;
using GlucoseTracker.Domain.Alarms;
using GlucoseTracker.Domain.Languages;

namespace GlucoseTracker.Daemon.Alarms;

/// <summary>
/// The requests about alarms on the control socket: <c>alarms</c>, <c>alarm-answer</c> (<see cref="AnswerRequest"/>), <c>alarm-test
/// KIND</c> to start a test, <c>alarm-test</c> to get its results.
/// </summary>
internal static class AlarmRequests
{
    public static byte[]? GetReply(string[] words, AlarmReport alarms, ProgramTexts texts) => words switch
    {
        ["alarms"] => JsonSerializer.SerializeToUtf8Bytes(alarms.GetAlarms(texts), AlarmJson.Indented.AlarmsDocument),
        ["alarm-answer", .. var rest] when AnswerRequest.Parse(rest) is var (answer, until) =>
            JsonSerializer.SerializeToUtf8Bytes(alarms.Answer(answer, until, texts), AlarmJson.Indented.AnswerDocument),
        ["alarm-test", var name] when Enum.TryParse<AlarmKind>(name, ignoreCase: true, out var kind) && Enum.IsDefined(kind) =>
            JsonSerializer.SerializeToUtf8Bytes(alarms.StartTest(kind, texts), AlarmJson.Indented.AlarmTestDocument),
        ["alarm-test"] => JsonSerializer.SerializeToUtf8Bytes(alarms.GetTest(texts), AlarmJson.Indented.AlarmTestDocument),
        _ => null,
    };
}
