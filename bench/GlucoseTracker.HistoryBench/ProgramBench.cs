using System.Diagnostics;
using System.Globalization;
using GlucoseTracker.Domain.Values;
using GlucoseTracker.History.Exchange;

namespace GlucoseTracker.HistoryBench;

/// <summary>
/// The whole program, as its users start it, with an empty history, one of a day and one of a year: to its first picture, and its verbs.
/// Rounds alternate between the files, so that what else the machine does weighs on all alike.
/// </summary>
internal sealed class ProgramBench(string program) : IDisposable
{
    private const int Rounds = 15;
    private const int Year = 365 * 24 * 60;
    private static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(1);

    private readonly string _folder = Directory.CreateTempSubdirectory("history-bench-").FullName;

    public static int Run(string program)
    {
        using var bench = new ProgramBench(program);
        var files = new[] { bench.Fill("empty", 0), bench.Fill("day", 24 * 60), bench.Fill("year", Year) };
        bench.PrintStart(files);
        bench.PrintVerb(files[2], "stats --days 365", "stats", "--days", "365");
        bench.PrintVerb(files[2], "stats", "stats");
        bench.PrintVerb(files[2], "chart, PNG, 365 days", "chart", "--days", "365", "--out", Path.Combine(bench._folder, "chart.png"));
        bench.PrintVerb(files[1], "export of a day", "export", "--out", Path.Combine(bench._folder, "day.csv"));
        bench.PrintVerb(files[2], "export of a year", "export", "--out", Path.Combine(bench._folder, "year.csv"));
        return 0;
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    /// <summary>A state directory with a history that ends now; returns the configuration's file.</summary>
    private string Fill(string name, int minutes)
    {
        var state = Directory.CreateDirectory(Path.Combine(_folder, name)).FullName;
        var config = Path.Combine(_folder, name + ".json");
        File.WriteAllText(config, $$"""
            { "StateDirectory": "{{state}}", "LibreLinkUp": { "BaseAddress": "https://127.0.0.1:9" },
              "Display": { "Panel": "png", "File": "{{state}}/frame.png" }, "Button": { "Chip": "" } }
            """);
        var csv = Path.Combine(_folder, name + ".in.csv");
        using (var writer = new StreamWriter(csv))
        {
            var shift = TimeProvider.System.GetUtcNow() - RandomReadings.Start - TimeSpan.FromMinutes(minutes);
            var readings = Enumerable.Range(0, minutes).Select(RandomReadings.Minute).Select(
                r => r with { Reading = r.Reading with { MeasuredAt = r.Reading.MeasuredAt + shift } });
            ReadingCsv.Write(writer, readings, GlucoseUnit.MillimolesPerLiter, TimeZoneInfo.Utc);
        }

        RunCommand(config, "import", csv);
        return config;
    }

    private void PrintStart(string[] configs)
    {
        var times = configs.Select(_ => new List<(double Wall, double Processor)>()).ToList();
        for (var round = 0; round <= Rounds; round++)
        {
            for (var i = 0; i < configs.Length; i++)
            {
                var time = ToFirstPicture(configs[i]);

                // The first round warms the disk's cache.
                if (round > 0)
                {
                    times[i].Add(time);
                }
            }
        }

        var (wall, processor) = (
            times.Select(t => Median(t.Select(x => x.Wall))).ToList(), times.Select(t => Median(t.Select(x => x.Processor))).ToList());
        Print($"to the first picture   empty {wall[0]:F0} ms, a day {wall[1]:F0} ms, a year {wall[2]:F0} ms (year / empty " +
            $"{wall[2] / wall[0]:F3}, year / day {wall[2] / wall[1]:F3})");
        Print($"  of it processor      empty {processor[0]:F0} ms, a day {processor[1]:F0} ms, a year {processor[2]:F0} ms (year / " +
            $"empty {processor[2] / processor[0]:F3}, year / day {processor[2] / processor[1]:F3})");
    }

    private (double Wall, double Processor) ToFirstPicture(string config)
    {
        var frame = Path.Combine(_folder, Path.GetFileNameWithoutExtension(config), "frame.png");
        File.Delete(frame);
        var watch = Stopwatch.StartNew();
        using var process = Start("run", "--config", config);
        while (!File.Exists(frame))
        {
            Thread.Sleep(LookEvery);
        }

        var (wall, processor) = (watch.Elapsed, process.TotalProcessorTime);
        process.Kill();
        process.WaitForExit();
        return (wall.TotalMilliseconds, processor.TotalMilliseconds);
    }

    private void PrintVerb(string config, string name, params string[] arguments)
    {
        var runs = Enumerable.Range(0, 5).Select(_ => RunCommand(config, arguments)).ToList();
        Print($"{name,-22} {runs.Min(r => r.Wall):F0} ms, processor {runs.Min(r => r.Processor):F0} ms, at most " +
            $"{runs.Max(r => r.Peak) / 1024d:F0} MB");
    }

    /// <summary>Runs a verb; its time, its processor time in milliseconds, and its largest memory in kB.</summary>
    private (double Wall, double Processor, long Peak) RunCommand(string config, params string[] arguments)
    {
        var watch = Stopwatch.StartNew();
        using var process = Start([.. arguments, "--config", config]);
        var (peak, processor) = (0L, 0d);
        while (!process.HasExited)
        {
            // Of a process that has ended meanwhile the kernel tells nothing any more: the last look counts.
            (peak, processor) = (Math.Max(peak, GetPeak(process.Id)), Math.Max(processor, GetProcessor(process)));
            Thread.Sleep(LookEvery);
        }

        return (watch.Elapsed.TotalMilliseconds, processor, peak);
    }

    private static double GetProcessor(Process process)
    {
        try
        {
            return process.TotalProcessorTime.TotalMilliseconds;
        }
        catch (Exception e) when (e is InvalidOperationException or System.ComponentModel.Win32Exception)
        {
            return 0;
        }
    }

    /// <summary>The kernel's own high-water mark; 0 when the process is gone.</summary>
    private static long GetPeak(int id)
    {
        try
        {
            var line = File.ReadLines($"/proc/{id}/status").FirstOrDefault(l => l.StartsWith("VmHWM:", StringComparison.Ordinal));
            return line is null ? 0 : long.Parse(line.AsSpan(6).Trim().TrimEnd("kB ").ToString(), CultureInfo.InvariantCulture);
        }
        catch (IOException)
        {
            return 0;
        }
    }

    private Process Start(params string[] arguments)
    {
        var isAssembly = program.EndsWith(".dll", StringComparison.OrdinalIgnoreCase);
        var start = new ProcessStartInfo(isAssembly ? "dotnet" : program, isAssembly ? [program, .. arguments] : arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted[sorted.Count / 2];
    }

    private static void Print(string text) => Console.WriteLine(text);
}
