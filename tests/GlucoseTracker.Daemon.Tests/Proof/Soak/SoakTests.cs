using System.Globalization;

namespace GlucoseTracker.Daemon.Tests.Proof.Soak;

/// <summary>
/// The resource limits of a long run (docs/reliability.md). dotnet test runs some hundred polls; tests/soak.sh runs 90 days, which are
/// 129 600 polls, and prints the figures of the document. Heap and handles are those of the process, so no other test runs meanwhile.
/// </summary>
[CollectionDefinition(nameof(SoakTests), DisableParallelization = true)]
[Collection(nameof(SoakTests))]
public sealed class SoakTests
{
    private const double ShortDays = 0.2;

    /// <summary>
    /// The number of days until the regions of the garbage collector and the arenas of malloc have their final sizes; until then they grow
    /// in steps of up to 4 MB.
    /// </summary>
    private const int Settled = 60;

    /// <summary>The minimum number of further days for a slope.</summary>
    private const int MinSettled = 30;

    /// <summary>The tolerance for noise in bytes per day; a leak of one small object per poll would be 30 times as much.</summary>
    private const double MaxHeapSlope = 4 * 1024;
    private const double MaxNativeSlope = 16 * 1024;
    private const double MaxResidentSlope = 64 * 1024;

    /// <summary>The tolerance for connections.</summary>
    private const int MaxHandles = 8;

    /// <summary>Files on the card and in memory: the history of 90 days is most of it.</summary>
    private const long MaxFiles = 16 * 1024 * 1024;

    private static readonly double? Days = double.TryParse(
        Environment.GetEnvironmentVariable("SOAK_DAYS"), CultureInfo.InvariantCulture, out var days) ? days : null;

    [Fact]
    public async Task A_long_run_shows_no_false_picture_and_needs_no_more_memory_than_a_short_one()
    {
        var run = new SoakRun(Days ?? ShortDays);

        await run.RunAsync(Days is null ? ShortDays / 4 : 1, () => Report(run));

        Assert.True(run.Lies.Count == 0, string.Join('\n', run.Lies.Take(20)));
        Assert.True(run.Judged >= run.Samples[^1].Polls, "The oracle has not seen every poll's picture.");
        var (first, last) = (run.Samples[1], run.Samples[^1]);
        Assert.InRange(last.Handles, 0, first.Handles + MaxHandles);
        Assert.InRange(last.Files, 1, MaxFiles);
        if (run.Samples.Count < Settled + MinSettled)
        {
            Assert.InRange(last.Heap, 0, first.Heap + (2 * 1024 * 1024));
            return;
        }

        Assert.InRange(run.GetSlope(s => s.Heap, Settled), double.MinValue, MaxHeapSlope);
        Assert.InRange(run.GetSlope(s => s.Native, Settled), double.MinValue, MaxNativeSlope);
        Assert.InRange(run.GetSlope(s => s.Resident, Settled), double.MinValue, MaxResidentSlope);
    }

    /// <summary>The report of the run so far is written beside the test assembly.</summary>
    private static void Report(SoakRun run)
    {
        if (run.Samples.Count < 2)
        {
            return;
        }

        var leaveOut = run.Samples.Count > Settled + 2 ? Settled : run.Samples.Count / 4;
        var (first, last) = (run.Samples[leaveOut], run.Samples[^1]);
        var lines = run.Samples.Select(s => s.ToString()).Prepend("| ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |").Prepend(
            "| day | polls | heap kB | committed kB | native kB | resident kB | handles | files kB |").ToList();
        lines.Add("");
        lines.Add(string.Create(CultureInfo.InvariantCulture, $"pictures judged: {run.Judged}, lies: {run.Lies.Count}"));
        lines.Add(string.Create(
            CultureInfo.InvariantCulture,
            $"after day {run.Samples[leaveOut].Day - 1:0.#}: heap: {run.GetSlope(s => s.Heap, leaveOut):0} bytes a day; native: " +
            $"{run.GetSlope(s => s.Native, leaveOut):0} bytes a day; resident: {run.GetSlope(s => s.Resident, leaveOut):0} bytes a day"));
        lines.Add(string.Create(CultureInfo.InvariantCulture, $"allocated per poll: " +
            $"{(last.Allocated - first.Allocated) / Math.Max(1, last.Polls - first.Polls)} bytes, the simulated service included"));
        lines.Add(string.Create(CultureInfo.InvariantCulture, $"took {run.Took.TotalMinutes:0.0} min, " +
            $"{(last.Processor - first.Processor).TotalMilliseconds / Math.Max(1, last.Polls - first.Polls):0.00} ms of processor " +
            $"time a poll"));
        File.WriteAllLines(Path.Combine(AppContext.BaseDirectory, "soak.md"), lines);
    }
}
