using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using GlucoseTracker.Daemon.Alarms;
using GlucoseTracker.Domain.Alarms;
using GlucoseTracker.Pi.Languages;

namespace GlucoseTracker.Pi.Commands;

/// <summary>
/// <c>snooze</c>: answers the ringing alarms, or one alarm, also ahead of time. The running daemon decides whether the answer is allowed.
/// </summary>
internal static partial class SnoozeCommand
{
    public static Command Create()
    {
        var kind = new Argument<AlarmKind?>("KIND")
        {
            Description = "option.alarm",
            HelpName = AlarmKindParser.HelpName,
            Arity = ArgumentArity.ZeroOrOne,
            CustomParser = result => result.Tokens.Count == 0 ? null : AlarmKindParser.Parse(result),
        };
        var duration = new Option<TimeSpan?>("--for")
        {
            Description = "option.for",
            HelpName = "TIME",
            CustomParser = ParseTime,
        };
        var acknowledge = new Option<bool>("--acknowledge")
        {
            Description = "option.acknowledge",
        };
        var json = CommonOptions.CreateJson();
        var config = CommonOptions.CreateConfig();
        var command = new Command("snooze")
        {
            kind, duration, acknowledge, json, config,
        };
        command.Validators.Add(result =>
        {
            if (result.GetValue(acknowledge) && result.GetResult(duration) is not null)
            {
                result.AddError(UserTexts.Format("parser.not-with", ("option", "--acknowledge"), ("other", "--for")));
            }
        });
        command.SetWork(result => Send(
            result.GetValue(config),
            result.GetValue(acknowledge) ? AnswerRequest.Acknowledge(result.GetValue(kind))
                : AnswerRequest.Snooze(result.GetValue(kind), result.GetValue(duration)),
            result.GetValue(json)));
        return command;
    }

    /// <summary>Sends an answer to the daemon and prints the result.</summary>
    /// <exception cref="CommandException">The daemon refused the answer.</exception>
    public static int Send(string? config, string request, bool asJson)
    {
        var outcome = DaemonQuery.Ask(config, request, AlarmJson.Indented.AnswerDocument, inUsersLanguage: !asJson);
        if (outcome.Problem is { } problem)
        {
            throw new CommandException(ExitCode.Invalid, problem);
        }

        Console.Out.WriteLine(asJson
            ? JsonSerializer.Serialize(outcome, AlarmJson.Indented.AnswerDocument)
            : string.Join(Environment.NewLine, outcome.Answered.Select(Describe)));
        return ExitCode.Ok;
    }

    private static string Describe(AnsweredLine line) => line switch
    {
        { QuietMinutes: not { } } => UserTexts.Format("snooze.acknowledged", ("rule", line.Rule)),
        { State: "Acknowledged", QuietMinutes: { } minutes } =>
            UserTexts.Format("snooze.quiet-until-over", ("rule", line.Rule), ("minutes", minutes)),
        { State: "Ahead", QuietMinutes: { } minutes } => UserTexts.Format("snooze.ahead", ("rule", line.Rule), ("minutes", minutes)),
        { QuietMinutes: { } minutes } => UserTexts.Format("snooze.quiet", ("rule", line.Rule), ("minutes", minutes)),
    };

    [GeneratedRegex(@"^(?:(\d{1,2})h)?(?:(\d{1,3})m?)?$")]
    private static partial Regex Time();

    private static TimeSpan? ParseTime(ArgumentResult argument)
    {
        var match = Time().Match(argument.Tokens is [var token] ? token.Value : "");
        var time = new TimeSpan(Number(match.Groups[1]), Number(match.Groups[2]), 0);
        if (time > TimeSpan.Zero)
        {
            return time;
        }

        argument.AddError(UserTexts.Format("parser.duration", ("option", "--for")));
        return null;
    }

    private static int Number(Group digits) => digits.Length > 0 ? int.Parse(digits.Value, CultureInfo.InvariantCulture) : 0;
}
