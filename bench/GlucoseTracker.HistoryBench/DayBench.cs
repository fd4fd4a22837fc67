using System.Globalization;
using GlucoseTracker.Domain.Sources;
using GlucoseTracker.History;

namespace GlucoseTracker.HistoryBench;

/// <summary>
/// What a day of one reading a minute writes, by the process's own counters (/proc/self/io), through the daemon's own write plan.
/// </summary>
internal static class DayBench
{
    private const int Days = 4;
    private const int MinutesADay = 24 * 60;

    public static int Run()
    {
        Print("usual day, 25 % out of range", minute => minute % 240 < 60);
        Print("nothing out of range", _ => false);
        Print("everything out of range", _ => true);
        return 0;
    }

    private static void Print(string name, Func<int, bool> outOfRange)
    {
        var folder = Directory.CreateTempSubdirectory("history-bench-").FullName;
        try
        {
            using var store = HistoryStore.Open(Path.Combine(folder, HistoryStore.FileName));
            var person = store.Follow("bench", null);
            var before = Counters();
            var commits = Write(store, person, outOfRange);
            var after = Counters();
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{name,-30} {commits / Days,5} writes a day, {(after.Blocks - before.Blocks) / 1e6 / Days,6:F2} MB to the card " +
                $"(write_bytes), {(after.Bytes - before.Bytes) / 1e6 / Days,6:F2} MB written (wchar)"));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static int Write(HistoryStore store, HistoryPerson person, Func<int, bool> outOfRange)
    {
        var (plan, waiting, commits) = (new WriteThrottle(), new List<SourcedReading>(), 0);
        for (var minute = 0; minute < Days * MinutesADay; minute++)
        {
            var now = TimeSpan.FromMinutes(minute);
            waiting.Add(RandomReadings.Minute(minute));
            plan.RecordWaiting(now, outOfRange(minute));
            if (plan.DueAt <= now)
            {
                store.Add(person, waiting);
                waiting.Clear();
                plan.OnWritten();
                commits++;
            }
        }

        return commits;
    }

    private static (long Bytes, long Blocks) Counters()
    {
        var lines = File.ReadAllLines("/proc/self/io").Select(l => l.Split(':', 2)).ToDictionary(
            l => l[0], l => long.Parse(l[1], CultureInfo.InvariantCulture));
        return (lines["wchar"], lines["write_bytes"]);
    }
}
