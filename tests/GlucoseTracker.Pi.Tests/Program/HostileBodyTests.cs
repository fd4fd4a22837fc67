using System.Text;
using GlucoseTracker.Daemon.Control;
using GlucoseTracker.Simulator;
using GlucoseTracker.Simulator.Faults;
using GlucoseTracker.Simulator.Nightscout;
using GlucoseTracker.Simulator.Scenarios;
using Microsoft.AspNetCore.Http;

namespace GlucoseTracker.Pi.Tests.Program;

/// <summary>
/// Answers of 2 MiB that are made to fill the memory. The daemon's heap ends at 24 MiB here: 8 MiB that it has after a start, and the 16
/// MiB that an answer may take.
/// </summary>
public sealed class HostileBodyTests
{
    private const int MaxLength = 2 * 1024 * 1024;
    private const string Json = "application/json";

    private static readonly (string Name, string Value)[] SmallHeap =
        [("DOTNET_GCHeapHardLimit", "1800000"), ("DOTNET_GCgen0size", "40000"), (
            "DOTNET_GCRegionSize", "100000"), ("DOTNET_EnableDiagnostics", "0")];

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
        var fault = Fault.Create("hostile", calls, StatusCodes.Status200OK, Json, Filled(begin, item, end));
        await using var live = await DaemonProcess.PrepareAsync(
            Scenario.CalmNight with { Faults = [new FaultSpan(MinuteSpan.Always, fault)] });
        using var daemon = live.Start(SmallHeap);

        var status = await live.StatusAsync(daemon, s => s.Connection.Cause is not (null or "clockNotTrusted") || s.Reading is not null);

        Assert.Equal(cause, status.Connection.Cause);
        Assert.Empty(status.Workers);
        var stopped = await daemon.StopAsync();
        Assert.Equal(ExitCode.Ok, stopped.ExitCode);
        Assert.DoesNotContain("OutOfMemory", stopped.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Nightscout", "[", "{},", "{}]")]
    [InlineData("Nightscout", "[", """{"sgv":45,"date":1795834800000},""", "{}]")]
    [InlineData("Nightscout", "", "[", "")]
    [InlineData("Phone", "[", "{},", "{}]")]
    [InlineData("Phone", "[", """{"sgv":45,"date":1795834800000},""", "{}]")]
    [InlineData("Phone", "", "[", "")]
    [InlineData("Phone", "[{\"device\":\"", "a", "\"}]")]
    public async Task A_hostile_list_of_a_site_or_a_phone_does_not_end_the_daemon(string source, string begin, string item, string end)
    {
        await using var site = await NightscoutSimulator.StartAsync(TimeProvider.System);
        var asked = 0;
        var body = Filled(begin, item, end);
        site.ResponseOverride = async http =>
        {
            Interlocked.Increment(ref asked);
            http.Response.ContentType = Json;
            await http.Response.Body.WriteAsync(body);
        };
        await using var live = await DaemonProcess.PrepareUnsignedAsync(new SimulatorOptions());
        live.Configure($$""" "Source": "{{source}}", "{{source}}": { "Address": "{{site.Address}}" },""");
        using var daemon = live.Start(SmallHeap);

        var status = await live.StatusAsync(daemon, s => asked > 0 && PollHasEnded(s));

        Assert.True(asked > 0);
        Assert.Empty(status.Workers);
        var stopped = await daemon.StopAsync();
        Assert.Equal(ExitCode.Ok, stopped.ExitCode);
        Assert.DoesNotContain("OutOfMemory", stopped.Error, StringComparison.Ordinal);
    }

    /// <summary>The stream of commands: 2 MiB without a line break, of lines that are no messages, and of messages.</summary>
    [Theory]
    [InlineData("{},")]
    [InlineData("{}\n")]
    [InlineData("[")]
    [InlineData("{\"event\":\"message\",\"id\":\"\",\"message\":\"0123456789abcdef snooze\"}\n")]
    public async Task A_hostile_stream_of_commands_does_not_end_the_daemon(string item)
    {
        await using var server = await NightscoutSimulator.StartAsync(TimeProvider.System);
        var subscribed = 0;
        var body = Filled("", item, "\n");
        server.ResponseOverride = async http =>
        {
            if (http.Request.Path.Value!.EndsWith("/json", StringComparison.Ordinal))
            {
                Interlocked.Increment(ref subscribed);
                await http.Response.Body.WriteAsync(body);
            }
        };
        await using var live = await DaemonProcess.PrepareAsync(
            Scenario.CalmNight,
            $$""", "Notifications": { "Ntfy": { "Server": "{{server.Address}}", "Topic": "alarms", "CommandTopic": "commands" } }""");
        using var daemon = live.Start(SmallHeap);

        // A second subscription follows when the first has been read to its end.
        var status = await live.StatusAsync(daemon, s => s.Reading is not null && subscribed > 1);

        Assert.Empty(status.Workers);
        var stopped = await daemon.StopAsync();
        Assert.Equal(ExitCode.Ok, stopped.ExitCode);
        Assert.DoesNotContain("OutOfMemory", stopped.Error, StringComparison.Ordinal);
    }

    /// <summary>State files at the limits of their sizes and far beyond, made to fill the memory: the daemon shows its reading.</summary>
    [Theory]
    [InlineData("[", "{},", 64)]
    [InlineData("", "UrgentLow Ringing 2026-11-21T14:34:00Z\n", 64)]
    [InlineData("", "a", 256)]
    [InlineData("", "\n", 1 << 16)]
    [InlineData("[", "{},", 2048)]
    [InlineData("", "[", 2048)]
    [InlineData("{\"a\":\"", "a", 2048)]
    public async Task Hostile_state_files_do_not_end_the_daemon(string begin, string item, int kilobytes)
    {
        await using var live = await DaemonProcess.PrepareAsync(Scenario.CalmNight);
        Directory.CreateDirectory(live.State);
        var content = begin + new StringBuilder().Insert(0, item, (kilobytes << 10) / item.Length - 1);
        foreach (var name in (string[])["session.json", "account.json", "sensors", "alarms", "alarm-log", "alarm-test", "alive-sent",
                "start-attempts", "nightscout-pause", "nightscout-upload-pause", "webhook-sent"])
        {
            await File.WriteAllTextAsync(Path.Combine(live.State, name), content);
            await File.WriteAllTextAsync(Path.Combine(live.Runtime, name), content);
        }

        using var daemon = live.Start(SmallHeap);

        var status = await live.StatusAsync(daemon, s => s.Reading is not null);

        Assert.Empty(status.Workers);
        Assert.DoesNotContain("OutOfMemory", (await daemon.StopAsync()).Error, StringComparison.Ordinal);
    }

    /// <summary>When the next poll is planned is told after a poll, or before the first one, which is due at once.</summary>
    private static bool PollHasEnded(StatusDocument status) =>
        status.Connection.NextPollAt > TimeProvider.System.GetUtcNow() + TimeSpan.FromSeconds(20);

    private static byte[] Filled(string begin, string item, string end) => Encoding.UTF8.GetBytes(new StringBuilder(begin, MaxLength)
        .Insert(begin.Length, item, (MaxLength - begin.Length - end.Length) / item.Length).Append(end).ToString());
}
