using System.CommandLine;
using System.Text;
using GlucoseTracker.Pi.Commands;
using GlucoseTracker.Testing.Fuzz;
using GlucoseTracker.Testing.Support;

namespace GlucoseTracker.Pi.Tests.Fuzz;

/// <summary>Malformed command lines, and malformed files named on them.</summary>
public sealed class CommandLineFuzzTests : IDisposable
{
    private static readonly RootCommand CommandNames = CommandLine.Create();

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_malformed_command_line_is_understood_or_refused_with_sentences() => FuzzRun.Run(new FuzzTarget("command-line", bytes =>
    {
        // One argument per line, as passed by a shell.
        var arguments = Encoding.UTF8.GetString(bytes).Split('\n').Where(a => !a.StartsWith('@')).Take(40)
            .Select(a => a[..Math.Min(a.Length, 2000)]).ToArray();
        var parsed = CommandNames.Parse(arguments);
        FuzzAssert.Check(
            parsed.Errors.All(e => e.Message.Length > 0 && !e.Message.Contains("Exception", StringComparison.Ordinal)),
            "A refusal without words.");
        foreach (var option in parsed.Errors.Count == 0 ? parsed.CommandResult.Command.Options : [])
        {
            _ = parsed.GetResult(option)?.Tokens.Count;
        }

        return $"{parsed.CommandResult.Command.Name} {Math.Min(parsed.Errors.Count, 3)}";
    })
    {
        ShortCount = 60,
        Tokens =
        [
            "run", "demo", "reload", "status", "readings", "stats", "export", "import", "chart", "preview", "alarms", "snooze",
            "alarm-test", "blank", "hats", "doctor", "setup", "login", "logout",
            "--config\n", "--json\n", "--last\n", "--days\n", "--from\n", "--to\n", "--unit\n", "--png\n", "--scenario\n", "--at\n",
            "--scale\n", "--state\n", "--help\n", "--version\n",
            "--dates\n", "--zone\n", "--out\n", "--format\n", "--speed\n", "--frames\n", "\n", "2026-11-01", "2026-11-01T06:00:00+01:00",
            "0001-01-01", "9999-12-31", "mg/dL", "[suggest]", "--", "=",
        ],
    });

    [Fact]
    public void A_malformed_file_to_import_gives_readings_or_a_sentence() => FuzzRun.Run(new FuzzTarget("import", bytes =>
    {
        var name = _folder.File("import.csv");
        File.WriteAllBytes(name, bytes);
        try
        {
            using var file = ImportFile.Open(name);
            var read = file.Read(null, bytes.Length % 2 == 0
                ? "Pacific/Kiritimati"
                : "America/New_York", new DateTimeOffset(2027, 1, 1, 0, 0, 0, TimeSpan.Zero));
            FuzzAssert.Check(read.Readings.Count() == read.Count, "More or fewer readings than were counted.");
            FuzzAssert.CheckSentence(read.Remarks);
            return $"{Math.Min(read.Count, 4)}";
        }
        catch (FormatException refused)
        {
            return FuzzAssert.CheckSentence(refused.Message);
        }
    })
    {
        ShortCount = 150,
        Tokens =
        [
            "Device Timestamp", "measured_at,value,unit,trend,source,mg_per_dl\n", "01-01-0001 00:00", "31-12-9999 23:59",
            "12/31/2026 11:59 PM",
        ],
    });
}
