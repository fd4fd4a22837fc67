using System.Diagnostics;
using System.Globalization;
using System.Text;
using GlucoseTracker.History.Exchange;
using GlucoseTracker.Testing.Support;

namespace GlucoseTracker.Pi.Tests.Program;

/// <summary>
/// Every command that reads files rejects special files, files that are too large, and endless lines: with one sentence, and with little
/// memory.
/// </summary>
public sealed class HostileFileTests : IDisposable
{
    /// <summary>16 MiB, with the limit of the unit for young objects.</summary>
    private static readonly Dictionary<string, string> SmallHeap = CreateHeap("1000000");

    /// <summary>32 MiB, for described screens, which are read as one JSON document.</summary>
    private static readonly Dictionary<string, string> LargerHeap = CreateHeap("2000000");

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    /// <summary>On a processor with a large cache the garbage collector would allow tens of MiB of garbage.</summary>
    [Fact]
    public void The_programs_young_objects_are_limited_on_every_processor() => Assert.Contains(
        "\"System.GC.Gen0MaxBudget\": 2097152",
        File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "glucose-tracker.runtimeconfig.json")), StringComparison.Ordinal);

    [Theory]
    [InlineData("login --config CONFIG")]
    [InlineData("card --out FOLDER")]
    public async Task Standard_input_without_an_end_is_refused_too(string command)
    {
        var config = _folder.File("config.json", $$"""{ "StateDirectory": "{{_folder.Path}}" }""");
        var words = command.Replace("CONFIG", $"'{config}'", StringComparison.Ordinal)
            .Replace("FOLDER", $"'{_folder.Path}'", StringComparison.Ordinal);
        var start = new ProcessStartInfo("sh", ["-c", "tr '\\0' a </dev/zero | dotnet " +
            $"'{Path.Combine(AppContext.BaseDirectory, "glucose-tracker.dll")}' {words}"])
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

    /// <summary>A reading each five minutes, within a quarter of the heap limit of the unit.</summary>
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

        using var run = ProgramProcess.Start(SmallHeap, "import", file, "--config", config);
        var end = await run.EndAsync();

        Assert.True(end.ExitCode == ExitCode.Ok, end.Error);
        Assert.Contains("100000 readings", end.Output, StringComparison.Ordinal);
    }

    /// <summary>This test measures the whole process, with the settings of the portable package's launcher.</summary>
    [Fact]
    public async Task A_long_LibreView_file_is_imported_within_64_MiB()
    {
        const int Count = 150_000;
        var config = _folder.File("config.json", $$"""{ "StateDirectory": "{{_folder.Path}}" }""");
        var file = _folder.File("long.csv");
        using (var writer = new StreamWriter(file))
        {
            writer.Write("Device,Serial Number,Device Timestamp,Record Type,Historic Glucose mg/dL,Scan Glucose mg/dL\n");
            var first = new DateTime(2024, 1, 1);
            for (var i = 0; i < Count; i++)
            {
                writer.Write($"x,y,{first.AddMinutes(5 * i):dd-MM-yyyy HH:mm},0,112,\n");
            }
        }

        var launcher = new Dictionary<string, string> { ["DOTNET_TieredPGO"] = "0", ["DOTNET_TC_CallCounting"] = "0" };
        using var run = ProgramProcess.Start(launcher, "import", file, "--zone", "UTC", "--config", config);
        var (ended, peak) = (run.EndAsync(), 0);
        while (!ended.IsCompleted)
        {
            peak = Math.Max(peak, ReadPeakMemory(run.Id));
            await Task.WhenAny(ended, Task.Delay(5));
        }

        Assert.Contains($"{Count} readings, {Count} of them new", (await ended).Output, StringComparison.Ordinal);
        Assert.InRange(peak, 1 << 10, (64 << 10) - 1);
    }

    /// <summary>
    /// A reading a day, since the first sensor of this kind: a table of all days would grow with the file.
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

    /// <summary>
    /// Files at their size limit, designed to exhaust the memory: with a small heap they are read or rejected, and the memory suffices.
    /// </summary>
    [Theory]
    [InlineData("status --config FILE", "{", "\"{0}aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\":1,", "\"a\":1}", 64 << 10)]
    [InlineData("status --config FILE", "{\"Unit\":\"", "a", "\"}", 64 << 10)]
    [InlineData("status --config FILE", "{\"Alarms\":{\"Schedule\":[", "{},", "{}]}}", 64 << 10)]
    [InlineData("status --config FILE", "", "{\"a\":", "", 64 << 10)]
    [InlineData("login --config CONFIG --from FILE", "a@example.com\n", "a", "\n", 16 << 10)]
    [InlineData("preview --png OUT --state FILE", "{\"readings\":[", "[1,100],", "[1,100]],\"now\":\"2026-11-21T14:34:00\"}", 1 << 20)]
    [InlineData("preview --png OUT --state FILE", "{\"readings\":[", "1,", "1]}", 1 << 20)]
    [InlineData("preview --png OUT --state FILE", "{", "\"{0}\":1,", "\"a\":1}", 1 << 20)]
    [InlineData("preview --png OUT --state FILE", "{\"panel\":\"", "a", "\"}", 1 << 20)]
    public async Task A_file_at_its_limit_takes_little_memory(string command, string begin, string item, string end, int limit)
    {
        var content = new StringBuilder(begin, limit);
        for (var i = 0; content.Length + item.Length + 8 + end.Length < limit; i++)
        {
            content.Append(item.Replace("{0}", $"{i}", StringComparison.Ordinal));
        }

        var file = _folder.File("in", content.Append(end).ToString());
        var config = _folder.File(
            "config.json", $$"""{ "StateDirectory": "{{_folder.Path}}", "LibreLinkUp": { "BaseAddress": "https://127.0.0.1:9" } }""");
        string[] arguments = [.. command.Split(' ').Select(
            word => word switch { "FILE" => file, "CONFIG" => config, "OUT" => _folder.File("out.png"), _ => word })];
        using var run = ProgramProcess.Start(arguments[0] == "preview" ? LargerHeap : SmallHeap, arguments);

        var ended = await run.EndAsync().WaitAsync(TimeSpan.FromMinutes(2));

        Assert.True(ended.ExitCode is ExitCode.Ok or ExitCode.Invalid or ExitCode.Failed, $"{ended.ExitCode} {ended.Error}");
        Assert.DoesNotContain("OutOfMemory", ended.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(" at GlucoseTracker.", ended.Error, StringComparison.Ordinal);
        Assert.InRange(ended.Error.Length, 0, 20_000);
    }

    /// <summary>The highest resident memory of a process so far, in kB; 0 once the process has ended.</summary>
    private static int ReadPeakMemory(int process)
    {
        try
        {
            var line = File.ReadLines($"/proc/{process}/status").FirstOrDefault(l => l.StartsWith("VmHWM:", StringComparison.Ordinal));
            return line is null ? 0 : int.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture);
        }
        catch (IOException)
        {
            return 0;
        }
    }

    /// <summary>A sheet with 20 000 rows would need 130 MB, so only a strip of it is in memory.</summary>
    [Theory]
    [InlineData("--sheet FOLDER")]
    [InlineData("--language-file FOLDER/panel/xx.txt")]
    [InlineData("--scenario hi-lo --scale 32")]
    public async Task A_large_picture_takes_little_memory(string source)
    {
        var frame = "\"f\": { \"state\": { \"now\": \"2026-11-21T14:34:00\" } }";
        _folder.File("all.json", $"{{ \"frames\": {{ {string.Join(", ", Enumerable.Repeat(frame, 900))} }} }}");
        foreach (var kind in new[] { "panel", "program" })
        {
            Directory.CreateDirectory(_folder.File(kind));
            File.Copy(Path.Combine(RepositoryFiles.Root, "languages", kind, "de.txt"), Path.Combine(_folder.Path, kind, "xx.txt"));
        }

        var words = source.Replace("FOLDER", _folder.Path, StringComparison.Ordinal).Split(' ');
        using var run = ProgramProcess.Start(LargerHeap, ["preview", .. words, "--png", _folder.File("out.png")]);

        var end = await run.EndAsync().WaitAsync(TimeSpan.FromMinutes(4));

        Assert.True(end.ExitCode == ExitCode.Ok, end.Error + end.Output);
    }

    private static Dictionary<string, string> CreateHeap(string limit) =>
        new() { ["DOTNET_GCHeapHardLimit"] = limit, ["DOTNET_GCgen0size"] = "40000", ["DOTNET_GCRegionSize"] = "100000" };
}
