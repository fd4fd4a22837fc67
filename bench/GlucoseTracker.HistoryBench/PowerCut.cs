using System.Diagnostics;
using System.Globalization;
using GlucoseTracker.History;

namespace GlucoseTracker.HistoryBench;

/// <summary>
/// Kills a process that writes, at random instants, again and again on the same file. After each kill the file must be sound and hold every
/// batch that the process had acknowledged, whole.
/// </summary>
internal static class PowerCut
{
    private const string Settings = "bench";
    private const int BatchSize = 5;
    private const int MaxMilliseconds = 250;

    /// <summary>The parent's side. Returns 0 when nothing was lost.</summary>
    public static int Run(int times)
    {
        var folder = Directory.CreateTempSubdirectory("history-bench-").FullName;
        var file = Path.Combine(folder, HistoryStore.FileName);
        var random = new Random(7);
        var (inTheMiddle, acknowledged) = (0, 0L);
        try
        {
            for (var kill = 1; kill <= times; kill++)
            {
                var said = KillOne(file, random.Next(MaxMilliseconds));
                acknowledged = Math.Max(acknowledged, said);
                var (found, sound) = Look(file);
                if (!sound || found < acknowledged * BatchSize || found % BatchSize != 0)
                {
                    Console.WriteLine(string.Create(
                        CultureInfo.InvariantCulture,
                        $"kill {kill}: sound {sound}, {found} readings, {acknowledged} batches acknowledged. The file stays in {folder}."));
                    return 1;
                }

                inTheMiddle += found > acknowledged * BatchSize ? 1 : 0;
                acknowledged = found / BatchSize;
            }
        }
        catch (HistoryException e)
        {
            Console.WriteLine($"{e.Failure}: {e.Message}");
            return 1;
        }

        Directory.Delete(folder, recursive: true);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{times} kills, {acknowledged} batches of {BatchSize}: no acknowledged reading lost, no damaged file; {inTheMiddle} kills " +
            $"fell between commit and acknowledgement."));
        return 0;
    }

    /// <summary>
    /// The child's side: writes batch after batch and says the number of each one that is on the card, until it is killed.
    /// </summary>
    public static int WriteForEver(string file)
    {
        using var store = HistoryStore.Open(file);
        var person = store.Follow(Settings, null);
        using var output = Console.OpenStandardOutput();
        for (var batch = store.Read(person, DateTimeOffset.MinValue, DateTimeOffset.MaxValue).LongCount() / BatchSize; ; batch++)
        {
            var first = (int)batch * BatchSize;
            store.Add(person, Enumerable.Range(first, BatchSize).Select(RandomReadings.Minute));
            output.Write(System.Text.Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{batch + 1}\n")));
        }
    }

    private static long KillOne(string file, int milliseconds)
    {
        var program = Environment.ProcessPath!;
        var itself = Path.GetFileNameWithoutExtension(program) == "dotnet" ? new[] { Environment.GetCommandLineArgs()[0] } : [];
        using var child = Process.Start(new ProcessStartInfo(program, [.. itself, "write", file]) { RedirectStandardOutput = true })!;

        // Half of the kills fall on a process that is still starting, opening or recovering.
        var first = milliseconds % 2 == 0 ? child.StandardOutput.ReadLine() : null;
        Thread.Sleep(milliseconds);
        child.Kill();
        child.WaitForExit();
        var last = child.StandardOutput.ReadToEnd().Split('\n')[..^1].LastOrDefault() ?? first;
        return last is null ? 0 : long.Parse(last, CultureInfo.InvariantCulture);
    }

    private static (long Readings, bool Sound) Look(string file)
    {
        using var store = HistoryStore.Open(file);
        return (store.Find(Settings) is { } person
            ? store.Read(person, DateTimeOffset.MinValue, DateTimeOffset.MaxValue).LongCount()
            : 0, store.IsIntact());
    }
}
