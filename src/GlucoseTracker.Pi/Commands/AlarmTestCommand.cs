using System.CommandLine;
using GlucoseTracker.Daemon.Alarms;
using GlucoseTracker.Domain.Alarms;
using GlucoseTracker.Pi.Languages;

namespace GlucoseTracker.Pi.Commands;

/// <summary>
/// <c>alarm-test</c>: raises a test alarm on the panel, the buzzer and every notification target, and prints the result of each.
/// </summary>
internal static class AlarmTestCommand
{
    /// <summary>The timeout for the response; the daemon ends every test earlier.</summary>
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(45);

    public static Command Create()
    {
        var kind = new Argument<AlarmKind>("KIND")
        {
            Description = "option.alarm-to-test",
            HelpName = AlarmKindParser.HelpName,
            DefaultValueFactory = _ => AlarmKind.UrgentLow,
            CustomParser = result => AlarmKindParser.Parse(result) ?? default,
        };
        var config = CommonOptions.CreateConfig();
        var command = new Command("alarm-test")
        {
            kind, config,
        };
        command.SetWork((result, cancellationToken) => RunAsync(result.GetValue(config), result.GetValue(kind), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(string? config, AlarmKind kind, CancellationToken cancellationToken)
    {
        var outcome = await DaemonTest.RunAsync(
            $"alarm-test {kind}", "alarm-test", request => Send(config, request), o => o.Done, Timeout, cancellationToken)
            .ConfigureAwait(false);
        if (!outcome.Done)
        {
            throw new CommandException(ExitCode.Failed, UserTexts.Get("alarm-test.not-ended"));
        }

        Print(outcome, Console.Out);
        return outcome.Sounders.Any(s => s.Problem is not null) || outcome.Targets.Append(outcome.CheckIn).Any(t => t?.Trouble is not null)
            ? ExitCode.Failed : ExitCode.Ok;
    }

    private static void Print(AlarmTestDocument outcome, TextWriter output)
    {
        output.WriteLine(UserTexts.Format("alarm-test.panel", ("state", outcome.PanelTrouble ?? UserTexts.Get("alarm-test.panel-asks"))));
        AlarmsText.WriteSounders(output, outcome.Sounders, outcome.Buzzer);
        if (outcome.Targets.Length == 0)
        {
            output.WriteLine(UserTexts.Get("alarms.no-notifications"));
        }

        foreach (var target in outcome.Targets)
        {
            output.WriteLine($"{TargetWords.GetLabel(target.Target)} {target.Trouble ?? UserTexts.Get("alarm-test.message-accepted")}");
        }

        if (outcome.CheckIn is { } checkIn)
        {
            output.WriteLine($"{TargetWords.GetLabel(checkIn.Target)} {checkIn.Trouble ?? UserTexts.Get("alarm-test.accepted")}");
        }
    }

    private static AlarmTestDocument Send(string? config, string request) =>
        DaemonQuery.Ask(config, request, AlarmJson.Indented.AlarmTestDocument, inUsersLanguage: true);
}
