using System.CommandLine;
using System.Text.Json;
using GlucoseTracker.Daemon.Alarms;
using GlucoseTracker.Domain.Alarms;
using GlucoseTracker.Domain.Polling;

namespace GlucoseTracker.Pi.Commands;

/// <summary><c>alarm-test</c>: tries the whole way, panel, buzzer and notifications, and says what arrived where.</summary>
internal static class AlarmTestCommand
{
    private static readonly TimeSpan PollInterval = TimeSpan.FromMilliseconds(500);

    /// <summary>The daemon ends each test by itself long before.</summary>
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(45);

    public static Command Create()
    {
        var kind = new Argument<AlarmKind>("KIND") { Description = "Which alarm is tried.", DefaultValueFactory = _ => AlarmKind.UrgentLow };
        var config = CommonOptions.CreateConfig();
        var command = new Command("alarm-test", "Try an alarm: panel, buzzer and notifications. Any key ends it.") { kind, config };
        command.SetAction((result, cancellationToken) => RunAsync(result.GetValue(config), result.GetValue(kind), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(string? config, AlarmKind kind, CancellationToken cancellationToken)
    {
        var outcome = new AlarmTestDocument(false, null, "", []);
        var status = DaemonQuery.Run(config, $"alarm-test {kind}", text => outcome = Parse(text));
        var giveUpAt = TimeProvider.System.Uptime() + Timeout;
        while (status == ExitCode.Ok && !outcome.Done && TimeProvider.System.Uptime() < giveUpAt)
        {
            await Task.Delay(PollInterval, TimeProvider.System, cancellationToken).ConfigureAwait(false);
            status = DaemonQuery.Run(config, "alarm-test", text => outcome = Parse(text));
        }

        if (status == ExitCode.Ok && !outcome.Done)
        {
            await Console.Error.WriteLineAsync("The test has no end; look at 'glucose-tracker status' and the log.").ConfigureAwait(false);
            return ExitCode.Failed;
        }

        if (status == ExitCode.Ok)
        {
            await PrintAsync(outcome).ConfigureAwait(false);
        }

        return status == ExitCode.Ok && outcome.Targets.Any(t => t.Trouble is not null) ? ExitCode.Failed : status;
    }

    private static async Task PrintAsync(AlarmTestDocument outcome)
    {
        await Console.Out.WriteLineAsync($"Panel: {outcome.PanelTrouble ?? "asks whether you hear it"}").ConfigureAwait(false);
        await Console.Out.WriteLineAsync($"Buzzer: {outcome.Buzzer}").ConfigureAwait(false);
        if (outcome.Targets.Length == 0)
        {
            await Console.Out.WriteLineAsync("Notifications: none are configured").ConfigureAwait(false);
        }

        foreach (var target in outcome.Targets)
        {
            await Console.Out.WriteLineAsync($"{target.Target}: {target.Trouble ?? "it took the message; look at the telephone"}").ConfigureAwait(false);
        }
    }

    private static AlarmTestDocument Parse(string text) => JsonSerializer.Deserialize(text, AlarmJson.Indented.AlarmTestDocument)!;
}
