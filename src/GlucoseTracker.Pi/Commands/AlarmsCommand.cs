using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using GlucoseTracker.Daemon.Alarms;
using GlucoseTracker.Domain.Alarms;
using GlucoseTracker.Pi.Languages;

namespace GlucoseTracker.Pi.Commands;

/// <summary><c>alarms</c>: the alarm rules that the running daemon uses, the state of each, and the alarm log of the last days.</summary>
internal static class AlarmsCommand
{
    public static Command Create()
    {
        var until = new Option<TimeOnly?>("--quiet-until")
        {
            Description = "option.quiet-until",
            HelpName = "HH:MM",
            CustomParser = ParseTime,
        };
        var rule = new Option<AlarmKind?>("--rule")
        {
            Description = "option.rule",
            HelpName = AlarmKindParser.HelpName,
        };
        var json = CommonOptions.CreateJson();
        var config = CommonOptions.CreateConfig();
        var command = new Command("alarms")
        {
            until, rule, json, config,
        };
        command.Validators.Add(result =>
        {
            if (result.GetResult(rule) is not null && result.GetResult(until) is null)
            {
                result.AddError(UserTexts.Format("parser.needs", ("option", "--rule"), ("other", "--quiet-until")));
            }
        });
        command.SetWork(result => result.GetValue(until) is { } end
            ? SnoozeCommand.Send(result.GetValue(config), AnswerRequest.SnoozeUntil(result.GetValue(rule), end), result.GetValue(json))
            : DaemonQuery.Print(
                result.GetValue(config), "alarms", AlarmJson.Indented.AlarmsDocument, result.GetValue(json), AlarmsText.Format));
        return command;
    }

    private static TimeOnly? ParseTime(ArgumentResult argument)
    {
        if (argument.Tokens is [var token]
            && TimeOnly.TryParseExact(token.Value, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time))
        {
            return time;
        }

        argument.AddError(UserTexts.Format("parser.time-of-day", ("option", "--quiet-until")));
        return null;
    }
}
