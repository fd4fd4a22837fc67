using System.Diagnostics;
using GlucoseTracker.Domain.Time;
using GlucoseTracker.History;

namespace GlucoseTracker.HistoryBench;

/// <summary>A year of one-minute readings: how large, and how long a start and a walk through it take beside an empty file.</summary>
internal static class YearBench
{
    private const int Minutes = 365 * 24 * 60;
    private const string Settings = "bench";
    private static readonly TimeSpan LastDay = TimeSpan.FromHours(27);

    public static int Run()
    {
        var folder = Directory.CreateTempSubdirectory("history-bench-").FullName;
        try
        {
            var (empty, full) = (Path.Combine(folder, "empty.sqlite"), Path.Combine(folder, "full.sqlite"));
            Fill(empty, 0);
            var filled = Time(() => Fill(full, Minutes));
            var one = OneDay(folder);
            Start(full);
            var (startEmpty, startDay, startFull) = (Best(() => Start(empty)), Best(() => Start(one)), Best(() => Start(full)));
            Print($"readings               {Minutes}, written in one transaction in {filled.TotalSeconds:F1} s");
            Print($"file                   {new FileInfo(full).Length / 1e6:F1} MB, {(double)new FileInfo(full).Length / Minutes:F1} " +
                "bytes a reading");
            Print($"open, last day         empty {startEmpty.TotalMilliseconds:F1} ms, a day {startDay.TotalMilliseconds:F1} ms, a year " +
                $"{startFull.TotalMilliseconds:F1} ms (year / day {startFull / startDay:F2})");
            Print($"walk through the year  {Best(() => Walk(full)).TotalMilliseconds:F0} ms");
            var before = GC.GetTotalAllocatedBytes(precise: true);
            Walk(full);
            GC.Collect();
            Print($"memory after the walk  {GC.GetTotalMemory(forceFullCollection: true) / 1e6:F1} MB live, " +
                $"{(GC.GetTotalAllocatedBytes(precise: true) - before) / (double)Minutes:F0} bytes allocated a reading");
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string OneDay(string folder)
    {
        var file = Path.Combine(folder, "day.sqlite");
        Fill(file, 24 * 60);
        return file;
    }

    private static void Fill(string file, int minutes)
    {
        using var store = HistoryStore.Open(file);
        store.Add(store.Follow(Settings, null), Enumerable.Range(0, minutes).Select(RandomReadings.Minute));
    }

    private static void Start(string file)
    {
        using var store = HistoryStore.Open(file);
        var person = store.Find(Settings)!.Value;
        if (store.NewestAt(person, new ReferenceTime(DateTimeOffset.MaxValue.AddDays(-1))) is { } newest)
        {
            store.ReadSources(person, newest - LastDay, DateTimeOffset.MaxValue);
        }
    }

    private static void Walk(string file)
    {
        using var store = HistoryStore.OpenToRead(file);
        if (store.Read(store.Find(Settings)!.Value, DateTimeOffset.MinValue, DateTimeOffset.MaxValue).Count() != Minutes)
        {
            throw new InvalidOperationException("The walk did not meet every reading.");
        }
    }

    private static TimeSpan Best(Action work) => Enumerable.Range(0, 5).Min(_ => Time(work));

    private static TimeSpan Time(Action work)
    {
        var watch = Stopwatch.StartNew();
        work();
        return watch.Elapsed;
    }

    private static void Print(string text) => Console.WriteLine(text);
}
