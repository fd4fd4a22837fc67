using System.Text.RegularExpressions;

namespace GlucoseTracker.Architecture.Tests;

/// <summary>Every worker has a supervisor, and nothing else runs by itself.</summary>
public sealed partial class WorkerTests
{
    private const string Way = "GlucoseTracker.Daemon/Hosting/WorkerComposition.cs";

    [Fact]
    public void Workers_get_into_the_program_in_one_way_only()
    {
        Assert.Equal([Way], Repository.Sources.Where(s => Hosting().IsMatch(s.Text)).Select(s => s.PathInSources));
        Assert.Contains(
            Repository.Sources, s => s.PathInSources == Way && s.Text.Contains("new SupervisedWorker(", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_worker_gets_into_it_in_this_way()
    {
        var added = string.Join('\n', Repository.Sources.Where(
            s => s.Project is "GlucoseTracker.Daemon"
                or "GlucoseTracker.Pi").SelectMany(s => Added().Matches(s.Text)).Select(m => m.Value));
        var workers = Repository.Sources.SelectMany(s => Worker().Matches(s.Text)).Select(m => m.Groups["name"].Value).ToList();

        Assert.True(workers.Count > 10, $"Only {workers.Count} workers were found.");
        Assert.DoesNotContain(workers, worker => !Regex.IsMatch(added, $@"\b(new {worker}\(|GetRequiredService<{worker}>)"));
    }

    /// <summary>What throws on a thread, a task or a timer that nobody waits for ends the process, or is never told.</summary>
    [Fact]
    public void Threads_tasks_and_timers_of_their_own_are_few_and_known()
    {
        Dictionary<string, string> known = new()
        {
            ["GlucoseTracker.Daemon/Supervision/SupervisedWorker.cs"] = "the supervisor",
            ["GlucoseTracker.Daemon/Hosting/LoopWorker.cs"] = "the loop's thread is the worker's own task",
            ["GlucoseTracker.Daemon/Hosting/WakeableTimer.cs"] = "the timer wakes the loop and does nothing else",
            ["GlucoseTracker.Daemon/Display/DisplayWorker.cs"] = "waited for",
            ["GlucoseTracker.Daemon/Hosting/NativeLibraryPreloader.cs"] = "who needs what it loads meets the failure again",
            ["GlucoseTracker.LinuxDevices/Keys/KeyEdgeLoop.cs"] = "every failure goes to the worker that reads",
        };
        var found = Repository.Sources.Where(
            s => !s.Project.StartsWith("GlucoseTracker.Simulator", StringComparison.Ordinal) && Own().IsMatch(s.Text));

        Assert.Empty(found.Select(s => s.PathInSources).Except(known.Keys));
    }

    [GeneratedRegex(@"AddHostedService|<IHostedService>\(")]
    private static partial Regex Hosting();

    [GeneratedRegex(@"(?<!abstract )class (?<name>\w+)[^{;]*?:\s*(BackgroundService|LoopWorker)\b")]
    private static partial Regex Worker();

    [GeneratedRegex(@"AddWorker\((.|\n)*?\);")]
    private static partial Regex Added();

    [GeneratedRegex(@"\bTask\.Run\(|\bnew Thread\(|\.CreateTimer\(|\bStartNew\(|\bnew Timer\(|QueueUserWorkItem|async void")]
    private static partial Regex Own();
}
