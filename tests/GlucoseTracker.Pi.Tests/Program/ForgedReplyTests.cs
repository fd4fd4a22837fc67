using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using GlucoseTracker.Daemon.Alarms;
using GlucoseTracker.Daemon.Control;
using GlucoseTracker.Pi.Commands;
using GlucoseTracker.Testing.Support;

namespace GlucoseTracker.Pi.Tests.Program;

/// <summary>Each command that prints a reply of the daemon, while another program owns the daemon's socket.</summary>
public sealed class ForgedReplyTests : IDisposable
{
    private const string Forged = "Reading:   5.5 mmol/L, stable, measured 1 s ago";
    private const string Text = "x\n" + Forged + "\r\n" + Forged + "\u0085" + Forged + "\u2028" + Forged + "\u001b[2J\u202e";

    private static readonly string[][] CommandNames =
    [
        ["status"], ["status", "--json"], ["readings"], ["alarms"], ["alarms", "--json"], ["snooze"], ["snooze", "--json"], ["alarm-test"],
        ["webhook-test"], ["reload"], ["setup", "--unit", "mg/dL"], ["doctor"], ["doctor", "--json"], ["stats"], ["export"],
        ["chart", "--out", "FOLDER/chart.svg"],
    ];

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    /// <summary>A command that is not tested here must not send requests to the daemon.</summary>
    [Fact]
    public void Each_command_that_asks_the_daemon_is_tried() => Assert.Equal(
        CommandLine.Create().Subcommands.Select(command => command.Name)
            .Except(["demo", "preview", "hats", "card", "run", "blank", "login", "logout", "import"]).Order(StringComparer.Ordinal),
        CommandNames.Select(command => command[0]).Distinct().Order(StringComparer.Ordinal));

    [Theory]
    [InlineData(true, true, "")]
    [InlineData(true, false, "status alarms snooze alarm-test webhook-test")]
    [InlineData(false, true, "reload setup doctor")]
    public async Task No_text_of_a_reply_begins_a_line_or_controls_the_terminal(bool flag, bool hasOptional, string names)
    {
        var config = Configure();
        using var daemon = new ForgedDaemon(_folder.Path, request => ForgedDaemon.Forge(request, Text, flag, hasOptional));

        foreach (var command in CommandNames.Where(command => names.Length == 0 || names.Split(' ').Contains(command[0])))
        {
            var end = await RunAsync(command, config);

            var lines = (end.Output + "\n" + end.Error).Split('\n', '\r', '\u0085', '\u2028');
            Assert.DoesNotContain(lines, line => line.TrimStart(' ', '"').StartsWith(Forged, StringComparison.Ordinal));
            Assert.DoesNotContain(end.Output + end.Error, c => (char.IsControl(c) && c != '\n') || c == '\u202e');
            Assert.DoesNotMatch(@"(?i)\\(n|r|u001b|u0085|u202[8e])", end.Output);
            Assert.DoesNotContain(" at GlucoseTracker.", end.Error, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("[null]")]
    [InlineData("Reading: 5.5 mmol/L")]
    [InlineData("""{ "rules": [null], "buzzer": null, "answered": [null], "problems": [null], "reading": {}, "connection": [] }""")]
    public void A_reply_that_is_no_document_is_not_taken_for_one(string reply)
    {
        using var daemon = new ForgedDaemon(_folder.Path, _ => reply);

        Refuse("status", ControlJson.Indented.StatusDocument);
        Refuse("readings 5", ControlJson.Indented.ReadingLineArray);
        Refuse("reload", ControlJson.Indented.ReloadDocument);
        Refuse("webhook-test", ControlJson.Indented.WebhookTestDocument);
        Refuse("alarms", AlarmJson.Indented.AlarmsDocument);
        Refuse("alarm-answer", AlarmJson.Indented.AnswerDocument);
        Refuse("alarm-test", AlarmJson.Indented.AlarmTestDocument);
    }

    private void Refuse<T>(string request, JsonTypeInfo<T> document)
        where T : class => Assert.ThrowsAny<JsonException>(() => ControlClient.Ask(_folder.Path, request, document));

    private string Configure() => _folder.File(
        "config.json",
        $$"""{ "StateDirectory": "{{_folder.Path}}", "Source": "Nightscout", "Nightscout": { "Address": "http://127.0.0.1:9" } }""");

    private Task<ProgramEnd> RunAsync(string[] command, string config) => ProgramProcess.ToEndAsync(
        [.. command.Select(word => word.Replace("FOLDER", _folder.Path, StringComparison.Ordinal)), "--config", config]);
}
