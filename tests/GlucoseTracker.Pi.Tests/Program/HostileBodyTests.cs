using GlucoseTracker.Simulator.Faults;
using GlucoseTracker.Simulator.Scenarios;
using Microsoft.AspNetCore.Http;

namespace GlucoseTracker.Pi.Tests.Program;

/// <summary>Hostile responses of the service.</summary>
public sealed class HostileBodyTests
{
    [Theory]
    [InlineData(CallKinds.Connections, """{"data":[""", "{},", "{}]}", "answerNotUnderstood")]
    [InlineData(CallKinds.Connections, """{"data":[{"patientId":" """, "a", "\"}]}", "answerNotUnderstood")]
    [InlineData(CallKinds.Connections, """{"data":[""", "[{}],", "{}]}", "answerNotUnderstood")]
    [InlineData(CallKinds.Login, """{"data":{""", """ "a":[{}],""", "\"b\":1}}", "answerNotUnderstood")]
    [InlineData(CallKinds.Graph, """{"data":{"graphData":[""", "{},", "{}]}}", null)]
    [InlineData(CallKinds.Connections, "", "[", "", "answerNotUnderstood")]
    [InlineData(CallKinds.Connections, "", "{\"data\":", "", "answerNotUnderstood")]
    [InlineData(CallKinds.Login, "", "[", "", "answerNotUnderstood")]
    [InlineData(CallKinds.Login, """{"data":{"authTicket":{"token":" """, "a", "\"}}}", "answerNotUnderstood")]
    [InlineData(CallKinds.Graph, "", "[", "", null)]
    public async Task A_hostile_body_needs_at_most_16_MiB_more_than_the_daemon_has(
        CallKinds calls, string begin, string item, string end, string? cause)
    {
        var fault = Fault.Create("hostile", calls, StatusCodes.Status200OK, HostileBody.Json, HostileBody.Create(begin, item, end));
        await using var live = await DaemonProcess.PrepareAsync(
            Scenario.CalmNight with { Faults = [new FaultSpan(MinuteSpan.Always, fault)] });
        using var daemon = live.Start(HostileBody.SmallHeap);

        var status = await live.StatusAsync(daemon, s => s.Connection.Cause is not (null or "clockNotTrusted") || s.Reading is not null);

        Assert.Equal(cause, status.Connection.Cause);
        Assert.Empty(status.Workers);
        var stopped = await daemon.StopAsync();
        Assert.Equal(ExitCode.Ok, stopped.ExitCode);
        Assert.DoesNotContain("OutOfMemory", stopped.Error, StringComparison.Ordinal);
    }
}
