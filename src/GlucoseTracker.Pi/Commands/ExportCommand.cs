using System.CommandLine;
using System.Globalization;
using GlucoseTracker.Domain.Values;
using GlucoseTracker.Files;
using GlucoseTracker.History.Exchange;

namespace GlucoseTracker.Pi.Commands;

/// <summary><c>export</c>: the readings of the history as CSV or JSON, written as they are read.</summary>
internal static class ExportCommand
{
    public static Command Create()
    {
        var from = Instant("--from", "The first day or instant, such as 2026-11-01 or 2026-11-01T06:00:00+01:00. Without it: all.");
        var to = Instant("--to", "The first day or instant that is left out. Without it: all.");
        var unit = new Option<string?>("--unit") { Description = "The unit of the value column. Without it: the configured one." };
        unit.AcceptOnlyFromAmong("mmol/L", "mg/dL");
        var format = new Option<string>("--format") { Description = "The form.", DefaultValueFactory = _ => "csv" };
        format.AcceptOnlyFromAmong("csv", "json");
        var output = new Option<string?>("--out") { Description = "The file. Without it: standard output.", HelpName = "FILE" };
        var config = CommonOptions.CreateConfig();
        var command = new Command("export", "Write the kept readings as CSV or JSON; times show the system's clock with its offset.") { from, to, unit, format, output, config };
        command.SetAction(result => HistoryAccess.Read(result.GetValue(config), (options, store, person) =>
        {
            var readings = store.Read(person, result.GetValue(from) ?? DateTimeOffset.MinValue, result.GetValue(to) ?? DateTimeOffset.MaxValue);
            var shown = result.GetValue(unit) switch { "mg/dL" => GlucoseUnit.MilligramsPerDeciliter, "mmol/L" => GlucoseUnit.MillimolesPerLiter, _ => options.Unit };
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

            if (DateTimeOffset.TryParseExact(text, ["yyyy-MM-dd'T'HH:mm:sszzz", "yyyy-MM-dd'T'HH:mm:ss'Z'"], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant))
            {
                return instant;
            }

            argument.AddError($"{name}: write a day such as 2026-11-01, or an instant such as 2026-11-01T06:00:00+01:00.");
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
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine(FileText.DescribeWriteError("Standard output", e));
            return ExitCode.NotWritable;
        }
    }

    private static void WriteText(Stream stream, Action<TextWriter> write)
    {
        using var writer = new StreamWriter(stream, leaveOpen: true);
        write(writer);
    }
}
