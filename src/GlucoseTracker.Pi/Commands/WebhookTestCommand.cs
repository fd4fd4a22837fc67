using System.CommandLine;
using GlucoseTracker.Daemon.Control;
using GlucoseTracker.Pi.Languages;

namespace GlucoseTracker.Pi.Commands;

/// <summary><c>webhook-test</c>: posts the newest reading to the webhook of readings, marked as a test, and prints the result.</summary>
internal static class WebhookTestCommand
{
    /// <summary>The daemon ends a request earlier than this.</summary>
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(30);

    public static Command Create()
    {
        var config = CommonOptions.CreateConfig();
        var command = new Command("webhook-test") { config };
        command.SetWork((result, cancellationToken) => RunAsync(result.GetValue(config), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(string? config, CancellationToken cancellationToken)
    {
        var outcome = await DaemonTest.RunAsync(
            "webhook-test start", "webhook-test", request => Send(config, request), o => o.Done, Timeout, cancellationToken)
            .ConfigureAwait(false);
        if (!outcome.Done || outcome.Problem is not null)
        {
            var problem = outcome.Problem ?? UserTexts.Get("webhook-test.nothing-in-time");
            throw outcome.Target is null
                ? new CommandException(ExitCode.Invalid, problem)
                : new CommandException(ExitCode.Failed, $"{TargetWords.GetLabel(outcome.Target)} {problem}");
        }

        await Console.Out.WriteLineAsync($"{TargetWords.GetLabel(outcome.Target ?? "")} {UserTexts.Get("alarm-test.accepted")}")
            .ConfigureAwait(false);
        return ExitCode.Ok;
    }

    private static WebhookTestDocument Send(string? config, string request) =>
        DaemonQuery.Ask(config, request, ControlJson.Indented.WebhookTestDocument, inUsersLanguage: true);
}
