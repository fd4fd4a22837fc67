using System.Diagnostics;
using GlucoseTracker.History.Exchange;
using GlucoseTracker.Testing.Support;

namespace GlucoseTracker.Pi.Tests.Program;

/// <summary>
/// What is no file, is far too large, or has a line without an end is refused by each verb that reads files: in one sentence, and with
/// little memory.
/// </summary>
public sealed class HostileFileTests : IDisposable
{
    private const int MostMemory = 64 << 20;

    /// <summary>16 MiB, with young objects as the unit allows them.</summary>
    private static readonly Dictionary<string, string> SmallHeap =
        new() { ["DOTNET_GCHeapHardLimit"] = "1000000", ["DOTNET_GCgen0size"] = "40000", ["DOTNET_GCRegionSize"] = "100000" };

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    public static TheoryData<string, string> Attempts()
    {
        var data = new TheoryData<string, string>();
        foreach (var verb in (string[])["run --config FILE", "login --config CONFIG --from FILE", "import FILE --config CONFIG",
                "preview --state FILE --png OUT", "setup --unit mg/dL --config FILE", "status --config FILE"])
        {
            foreach (var kind in (string[])["pipe", "device", "directory", "large", "line"])
            {
                data.Add(verb, kind);
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Attempts))]
    public async Task It_is_refused_in_one_sentence(string verb, string kind)
    {
        var file = Make(kind);
        var config = _folder.File("config.json", $$"""{ "StateDirectory": "{{_folder.Path}}" }""");
        string[] arguments = [.. verb.Split(' ').Select(
            word => word switch { "FILE" => file, "CONFIG" => config, "OUT" => _folder.File("out.png"), _ => word })];

        var end = await ProgramProcess.ToEndAsync(arguments).WaitAsync(TimeSpan.FromMinutes(2));

        Assert.Equal(ExitCode.Invalid, end.ExitCode);
        var line = Assert.Single(end.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains(Path.GetFileName(file), line, StringComparison.Ordinal);
        Assert.Matches("pipe, socket or device|directory|larger than|line of more than|line 1: it ", line);
    }

    /// <summary>On a processor with a large cache the collector would allow tens of MiB of garbage.</summary>
    [Fact]
    public void The_programs_young_objects_are_limited_on_every_processor() => Assert.Contains(
        "\"System.GC.Gen0MaxBudget\": 2097152",
        File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "glucose-tracker.runtimeconfig.json")), StringComparison.Ordinal);

    [Fact]
    public async Task Standard_input_without_an_end_is_refused_too()
    {
        var config = _folder.File("config.json", $$"""{ "StateDirectory": "{{_folder.Path}}" }""");
        var start = new ProcessStartInfo("sh", ["-c", "tr '\\0' a </dev/zero | dotnet " +
            $"'{Path.Combine(AppContext.BaseDirectory, "glucose-tracker.dll")}' login --config '{config}'"])
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();

        await process.WaitForExitAsync().WaitAsync(TimeSpan.FromMinutes(2));

        Assert.Equal(ExitCode.Invalid, process.ExitCode);
        Assert.Contains("line of more than", await error, StringComparison.Ordinal);
    }

    /// <summary>A reading each five minutes, within the heap that the unit allows.</summary>
    [Fact]
    public async Task A_year_of_readings_is_imported_within_little_memory()
    {
        var config = _folder.File("config.json", $$"""{ "StateDirectory": "{{_folder.Path}}" }""");
        var file = _folder.File("year.csv");
        using (var writer = new StreamWriter(file))
        {
            writer.Write(ReadingCsv.Header + "\n");
            var first = new DateTimeOffset(2025, 1, 1, 0, 0, 0, TimeSpan.Zero);
            for (var i = 0; i < 100_000; i++)
            {
                writer.Write($"{first.AddMinutes(5 * i):yyyy-MM-dd'T'HH:mm:sszzz},6.2,mmol/L,Stable,LibreLinkUp,112\n");
            }
        }

        using var run = ProgramProcess.Start(
            new Dictionary<string, string> { ["DOTNET_GCHeapHardLimit"] = $"{MostMemory:x}" }, "import", file, "--config", config);
        var end = await run.EndAsync();

        Assert.True(end.ExitCode == ExitCode.Ok, end.Error);
        Assert.Contains("100000 readings", end.Output, StringComparison.Ordinal);
    }

    /// <summary>
    /// A reading a day, since the first sensor of this kind: the more days a file has, the more a table of them would take.
    /// </summary>
    [Fact]
    public async Task All_years_of_a_LibreView_file_are_imported_within_little_memory()
    {
        var config = _folder.File("config.json", $$"""{ "StateDirectory": "{{_folder.Path}}" }""");
        var file = _folder.File("years.csv");
        var (first, days) = (new DateTime(2010, 1, 1, 12, 0, 1), (TimeProvider.System.GetUtcNow().Year - 2010) * 365);
        using (var writer = new StreamWriter(file))
        {
            writer.Write("Device,Serial Number,Device Timestamp,Record Type,Historic Glucose mg/dL,Scan Glucose mg/dL\n");
            for (var i = 0; i < days; i++)
            {
                writer.Write($"x,y,{first.AddDays(i):dd-MM-yyyy HH:mm:ss},0,112,\n");
            }
        }

        using var run = ProgramProcess.Start(SmallHeap, "import", file, "--zone", "Europe/Vienna", "--config", config);
        var end = await run.EndAsync();

        Assert.True(end.ExitCode == ExitCode.Ok, end.Error);
        Assert.Contains($"{days} readings, {days} of them new", end.Output, StringComparison.Ordinal);
    }

    private string Make(string kind)
    {
        var file = _folder.File(kind);
        switch (kind)
        {
            case "pipe":
                Process.Start("mkfifo", [file]).WaitForExit();
                break;
            case "device":
                File.CreateSymbolicLink(file, "/dev/zero");
                break;
            case "directory":
                Directory.CreateDirectory(file);
                break;
            case "large":
                using (var stream = File.Create(file))
                {
                    stream.SetLength(1L << 33);
                }

                break;
            default:
                using (var stream = File.Create(file))
                {
                    stream.Write(Enumerable.Repeat((byte)'a', 1 << 20).ToArray());
                    stream.SetLength(200 << 20);
                }

                break;
        }

        return file;
    }
}
