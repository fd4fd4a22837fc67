using System.Text.Json;
using GlucoseTracker.Daemon.Alarms;
using GlucoseTracker.Simulator.Scenarios;

namespace GlucoseTracker.Pi.Tests.Program;

/// <summary><c>alarms</c> and <c>alarm-test</c> against a running daemon. By its configuration the calm night's values are low.</summary>
public sealed class AlarmCommandsTests : IAsyncLifetime
{
    private readonly WebhookReceiver _hook = new();
    private DaemonProcess _live = null!;

    public async Task InitializeAsync() => _live = await DaemonProcess.PrepareAsync(Scenario.CalmNight, $$"""
        , "Alarms": { "Low": { "Limit": "7.5 mmol/L" } },
          "Notifications": { "Webhook": { "Address": "{{_hook.Address}}" } }
        """);

    public async Task DisposeAsync()
    {
        _hook.Dispose();
        await _live.DisposeAsync();
    }

    [Fact]
    public async Task Alarms_reports_rules_states_targets_and_the_log()
    {
        using var daemon = _live.Start();
        Assert.Contains("\"alarm\":\"low\"", await _hook.NextAsync(), StringComparison.Ordinal);
        var document = await AlarmsAsync(d => d.Targets[0].ArrivedAt is not null);

        var low = document.Rules.Single(rule => rule.Rule == "Low");
        Assert.Equal(("7.5 mmol/L", "Ringing"), (low.Limit, low.State));
        Assert.Equal("22:00 to 07:00", document.QuietHours);
        Assert.Equal("webhook at 127.0.0.1", document.Targets[0].Target);
        Assert.EndsWith("Low Began", document.Log[0], StringComparison.Ordinal);

        var text = (await _live.AskAsync("alarms")).Output;
        Assert.Contains("webhook at 127.0.0.1: last arrived", text, StringComparison.Ordinal);
        Assert.Contains("Low Sounded", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_alarm_test_reports_which_targets_it_reached()
    {
        using var daemon = _live.Start();
        await _live.StatusAsync(daemon, status => status.Panel.Ok);
        await _hook.NextAsync();

        var good = await _live.AskAsync("alarm-test", "High");

        Assert.Equal(ExitCode.Ok, good.ExitCode);
        Assert.Equal(
            ["Panel: asks whether you hear " +
                "the alarm", "Buzzer: none is configured (Buzzer:Chip)", "webhook at 127.0.0.1: accepted the message; look at the phone"],
            good.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains("\"reason\":\"test\"", await _hook.NextAsync(), StringComparison.Ordinal);

        _hook.Dispose();
        var bad = await _live.AskAsync("alarm-test");
        Assert.Equal(ExitCode.Failed, bad.ExitCode);
        Assert.Contains("webhook at 127.0.0.1: It cannot be reached.", bad.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Snooze_answers_ringing_alarms_and_refuses_more_than_the_maximum()
    {
        using var daemon = _live.Start();
        await _hook.NextAsync();

        var tooLong = await _live.AskAsync("snooze", "Low", "--for", "2h");
        Assert.Equal(ExitCode.Invalid, tooLong.ExitCode);
        Assert.Contains("Low can be quiet for at most 60 min.", tooLong.Error, StringComparison.Ordinal);

        var good = await _live.AskAsync("snooze", "Low", "--for", "30m");
        Assert.Equal((ExitCode.Ok, "Low is quiet for 30 min."), (good.ExitCode, good.Output.Trim()));
        Assert.Equal("Snoozed", (await AlarmsAsync(d => true)).Rules.Single(rule => rule.Rule == "Low").State);

        var ahead = await _live.AskAsync("snooze", "NoData", "--json");
        Assert.Contains("\"state\": \"Ahead\"", ahead.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("alarms")]
    [InlineData("alarm-test")]
    [InlineData("snooze")]
    public async Task Without_a_daemon_the_commands_report_it(string command) =>
        Assert.Equal(ExitCode.NoDaemon, (await _live.AskAsync(command)).ExitCode);

    private async Task<AlarmsDocument> AlarmsAsync(Func<AlarmsDocument, bool> until)
    {
        while (true)
        {
            var end = await _live.AskAsync("alarms", "--json");
            Assert.Equal(ExitCode.Ok, end.ExitCode);
            var document = JsonSerializer.Deserialize(end.Output, AlarmJson.Indented.AlarmsDocument)!;
            if (until(document))
            {
                return document;
            }
        }
    }
}
