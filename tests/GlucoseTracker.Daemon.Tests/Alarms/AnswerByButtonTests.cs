using System.Text.Json;
using GlucoseTracker.Daemon.Alarms;
using GlucoseTracker.Daemon.Configuration;
using GlucoseTracker.Domain.Alarms;
using GlucoseTracker.Domain.Alarms.Answers;
using GlucoseTracker.Domain.Alarms.Machine;
using GlucoseTracker.Domain.Values;
using GlucoseTracker.Notifications;
using GlucoseTracker.Notifications.Commands;
using GlucoseTracker.Testing.Net;
using Microsoft.Extensions.Logging.Abstractions;

namespace GlucoseTracker.Daemon.Tests.Alarms;

/// <summary>An alarm goes to an ntfy server on loopback, and the button of its message answers it over the command topic.</summary>
public sealed class AnswerByButtonTests : IAsyncDisposable
{
    private static readonly HttpClient Phone = new();

    private readonly NtfyServer _server = NtfyServer.Start();
    private readonly NotificationHttpClient _http = new(TimeProvider.System);
    private readonly AnswerCodes _codes;
    private readonly AlarmRig _rig;
    private readonly NotificationCommandWorker _commands;
    private int _made;

    public AnswerByButtonTests()
    {
        _codes = new AnswerCodes(() => $"code{++_made}");
        var ntfy = new NtfySettings(_server.Address, new Secret("alarms"), "", "", new Secret("commands"));
        var options = TrackerConfiguration.Defaults;
        options = options with { Notifications = options.Notifications with { First = new TargetSettings(ntfy, null) } };
        var target = new NtfyTarget(_http, ntfy.Server, ntfy.Topic, () => null, "", ntfy.CommandTopic);
        _rig = new AlarmRig(options: options, first: target, codes: _codes);
        var subscription = new NtfyCommandSubscription(
            _http, _server.Address, ntfy.CommandTopic!, () => null, TimeProvider.System, NullLogger<NtfyCommandSubscription>.Instance);
        _commands = new NotificationCommandWorker(
            subscription, isSecond: false, _rig.Alarms, _rig.Sender, TimeProvider.System, NullLogger<NotificationCommandWorker>.Instance);
    }

    public async ValueTask DisposeAsync()
    {
        await _commands.StopAsync(CancellationToken.None);
        _commands.Dispose();
        await _server.DisposeAsync();
        _http.Dispose();
    }

    [Fact]
    public async Task The_button_of_a_message_answers_the_alarm_once()
    {
        await _commands.StartAsync(CancellationToken.None);
        _rig.Reads(62);
        _rig.Sender.SetInput(_rig.Alarms.Evaluate());
        var message = await _server.NextAsync();
        var actions = message.GetProperty("actions").EnumerateArray().ToList();
        Assert.Equal("Snooze 20 min", Assert.Single(actions).GetProperty("label").GetString());

        await PressAsync(actions[0]);
        var answered = await _server.NextAsync();

        Assert.Equal("Answered: Low", answered.GetProperty("title").GetString());
        Assert.Equal("It is quiet for 20 min.", answered.GetProperty("message").GetString());
        Assert.Equal(AlarmStage.Snoozed, _rig.Alarms.States[AlarmKind.Low].Stage);
        Assert.Contains(_rig.Journal.Lines, line => line.EndsWith("Low Snoozed by notification", StringComparison.Ordinal));

        await PressAsync(actions[0]);
        Assert.Equal("Not answered: Low", (await _server.NextAsync()).GetProperty("title").GetString());
    }

    [Fact]
    public void A_newer_message_makes_the_older_button_invalid()
    {
        _rig.Reads(62).Later(5);
        Assert.Equal(2, _made);

        _commands.Receive("code1 snooze");
        Assert.True(_rig.Alarms.States[AlarmKind.Low].IsRinging);

        _commands.Receive("code2 snooze");
        Assert.Equal(AlarmStage.Snoozed, _rig.Alarms.States[AlarmKind.Low].Stage);
    }

    [Fact]
    public void The_end_of_an_alarm_and_an_answer_elsewhere_make_its_button_invalid()
    {
        _rig.Reads(62);
        _rig.Alarms.Answer(new AlarmAnswer(AnswerOrigin.Command));
        Assert.Null(_codes.Find("code1"));
        Assert.Equal(AlarmKind.Low, _codes.FindWithdrawn("code1"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("snooze")]
    [InlineData("code1")]
    [InlineData("code1 snooze now")]
    [InlineData("code7 snooze")]
    [InlineData(" snooze")]
    [InlineData("Low snooze")]
    public void Without_a_valid_code_nothing_is_answered(string text)
    {
        _rig.Reads(62);
        _commands.Receive(text);

        Assert.True(_rig.Alarms.States[AlarmKind.Low].IsRinging);
    }

    [Fact]
    public void A_low_cannot_be_acknowledged_remotely_and_a_high_can()
    {
        _rig.Reads(62);
        _commands.Receive("code1 acknowledge");
        Assert.True(_rig.Alarms.States[AlarmKind.Low].IsRinging);

        _rig.Reads(320);
        var high = _codes.Get(AlarmKind.UrgentHigh)!.Reveal();
        _commands.Receive($"{high} acknowledge");
        Assert.Equal(AlarmStage.Acknowledged, _rig.Alarms.States[AlarmKind.UrgentHigh].Stage);
    }

    [Fact]
    public void An_urgent_low_sounds_in_full_before_it_is_answered_remotely_again()
    {
        _rig.Reads(45);
        _commands.Receive($"{Code()} snooze");
        Assert.Equal(AlarmStage.Snoozed, _rig.Alarms.States[AlarmKind.UrgentLow].Stage);

        for (var minute = 0; minute < 15; minute++)
        {
            _rig.Later(1).Reads(45 + (minute % 2));
        }

        Assert.True(_rig.Alarms.States[AlarmKind.UrgentLow].IsRinging);
        _commands.Receive($"{Code()} snooze");
        Assert.True(_rig.Alarms.States[AlarmKind.UrgentLow].IsRinging);

        _rig.Later(2);
        _commands.Receive($"{Code()} snooze");
        Assert.Equal(AlarmStage.Snoozed, _rig.Alarms.States[AlarmKind.UrgentLow].Stage);
    }

    private string Code() => _codes.Get(AlarmKind.UrgentLow)!.Reveal();

    private static async Task PressAsync(JsonElement action)
    {
        using var body = new StringContent(action.GetProperty("body").GetString()!);
        Assert.Equal("POST", action.GetProperty("method").GetString());
        (await Phone.PostAsync(new Uri(action.GetProperty("url").GetString()!), body)).EnsureSuccessStatusCode();
    }
}
