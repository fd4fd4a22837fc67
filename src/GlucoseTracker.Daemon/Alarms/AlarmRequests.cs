using System.Text.Json;
using GlucoseTracker.Domain.Alarms;

namespace GlucoseTracker.Daemon.Alarms;

/// <summary>The requests about alarms on the control socket: <c>alarms</c>, <c>alarm-test KIND</c> to begin a test, <c>alarm-test</c> to see how it goes.</summary>
internal static class AlarmRequests
{
    public static byte[]? ReplyTo(string[] words, AlarmReport alarms) => words switch
    {
        ["alarms"] => JsonSerializer.SerializeToUtf8Bytes(alarms.Alarms(), AlarmJson.Readable.AlarmsDocument),
        ["alarm-test", var name] when Enum.TryParse<AlarmKind>(name, ignoreCase: true, out var kind) && Enum.IsDefined(kind) =>
            JsonSerializer.SerializeToUtf8Bytes(alarms.BeginTest(kind), AlarmJson.Readable.AlarmTestDocument),
        ["alarm-test"] => JsonSerializer.SerializeToUtf8Bytes(alarms.Test(), AlarmJson.Readable.AlarmTestDocument),
        _ => null,
    };
}
