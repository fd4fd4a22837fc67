using System.CommandLine;
using System.Globalization;
using GlucoseTracker.Files;
using GlucoseTracker.History.Exchange;
using GlucoseTracker.Pi.Languages;

namespace GlucoseTracker.Pi.Commands;

/// <summary><c>export</c>: writes the readings of the history as CSV or JSON.</summary>
internal static class ExportCommand
{
    public static Command Create()
    {
        var from = Instant("--from", "option.from");
        var to = Instant("--to", "option.to");
        var unit = CommonOptions.CreateUnit("option.unit-of-column");
        var format = new Option<string>("--format") { Description = "option.format", DefaultValueFactory = _ => "csv" };
        format.AcceptWords("csv", "json");
        var output = new Option<string?>("--out") { Description = "option.export-out", HelpName = "FILE" };
        var config = CommonOptions.CreateConfig();
        var command = new Command("export")
        {
            from, to, unit, format, output, config,
        };
        command.SetWork(result => HistoryAccess.Read(result.GetValue(config), (options, store, person) =>
        {
            var readings = store.Read(
                person, result.GetValue(from) ?? DateTimeOffset.MinValue, result.GetValue(to) ?? DateTimeOffset.MaxValue);
            var shown = CommonOptions.ParseUnit(result.GetValue(unit)) ?? options.Unit;
            return Write(result.GetValue(output), writer =>
            {
                if (result.GetValue(format) == "json")
                {
                    ReadingJson.Write(writer, readings, shown, TimeZoneInfo.Local);
                }
                else
                {
                    ReadingCsv.Write(writer, readings, shown, TimeZoneInfo.Local);
                }
            });
        }));
        return command;
    }

    private static Option<DateTimeOffset?> Instant(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "TIME",
        CustomParser = argument =>
        {
            var text = argument.Tokens[0].Value;
            if (DateTime.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            {
                return new DateTimeOffset(day, TimeZoneInfo.Local.GetUtcOffset(day));
            }

            if (DateTimeOffset.TryParseExact(
                text, ["yyyy-MM-dd'T'HH:mm:sszzz", "yyyy-MM-dd'T'HH:mm:ss'Z'"], CultureInfo.InvariantCulture,
                DateTimeStyles.AssumeUniversal, out var instant))
            {
                return instant;
            }

            argument.AddError(UserTexts.Format("parser.day-or-time", ("option", name)));
            return null;
        },
    };

    private static int Write(string? file, Action<TextWriter> write)
    {
        if (file is not null)
        {
            return OutputFile.Write(file, AtomicFile.OwnerOnly, stream => WriteText(stream, write));
        }

        try
        {
            write(Console.Out);
            return ExitCode.Ok;
        }
        catch (Exception e) when (e.IsFileFailure())
        {
            throw new CommandException(ExitCode.NotWritable, FileText.DescribeWriteError(UserTexts.Get("file.standard-output"), e), e);
        }
    }

    private static void WriteText(Stream stream, Action<TextWriter> write)
    {
        using var writer = new StreamWriter(stream, leaveOpen: true);
        write(writer);
    }
}
