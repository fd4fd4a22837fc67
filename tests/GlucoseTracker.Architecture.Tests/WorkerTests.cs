using System.Text.RegularExpressions;

namespace GlucoseTracker.Architecture.Tests;

/// <summary>Every worker has a supervisor, and no other code runs in the background.</summary>
public sealed partial class WorkerTests
{
    private const string Host = "GlucoseTracker.Daemon/Hosting/TrackerHost.cs";
    private const string Root = "GlucoseTracker.Daemon/Hosting/CompositionRoot.cs";
    private const string Parts = "GlucoseTracker.Daemon/Hosting/TrackerParts.cs";
    private const string AlarmParts = "GlucoseTracker.Daemon/Hosting/AlarmParts.cs";
    private const string Demo = "GlucoseTracker.Pi/Commands/DemoCommand.cs";

    [Fact]
    public void The_host_starts_the_workers_of_the_composition_root_and_nothing_else()
    {
        Assert.Equal([Host], Repository.Sources.Where(s => Hosting().IsMatch(s.Text)).Select(s => s.PathInSources));
        Assert.Equal([Root], Repository.Sources.Where(
            s => s.Text.Contains("new SupervisedWorker(", StringComparison.Ordinal)).Select(s => s.PathInSources));
    }

    [Fact]
    public void The_composition_root_creates_every_worker()
    {
        var root = string.Join(
            '\n', Repository.Sources.Where(s => s.PathInSources is Root or Parts or AlarmParts or Demo).Select(s => s.Text));
        var workers = Repository.Sources.SelectMany(s => Worker().Matches(s.Text)).Select(m => m.Groups["name"].Value).ToList();

        Assert.True(workers.Count > 10, $"Only {workers.Count} workers were found.");
        Assert.DoesNotContain(workers, worker => !Regex.IsMatch(root, $@"\bnew {worker}\(|\b{worker}\?? \w+ => field \?\?="));
    }

    /// <summary>The composition uses the features, and no feature uses the composition.</summary>
    [Fact]
    public void No_feature_of_the_daemon_uses_the_folder_Hosting() =>
        Assert.Empty(Repository.Sources
            .Where(s => s.Project == "GlucoseTracker.Daemon" && !s.PathInProject.StartsWith("Hosting/", StringComparison.Ordinal))
            .Where(s => s.Text.Contains("using GlucoseTracker.Daemon.Hosting;", StringComparison.Ordinal)).Select(s => s.PathInSources));

    /// <summary>The program continues without its other workers, however often they fail.</summary>
    [Fact]
    public void Only_the_alarms_and_the_display_may_end_the_program()
    {
        var root = Repository.Sources.Single(s => s.PathInSources == Root).Text;

        Assert.Equal(["AlarmWorker", "DisplayWorker"], Essential().Matches(root).Select(m => m.Groups["name"].Value));
        Assert.Equal(
            2, Repository.Sources.Where(s => s.PathInSources is Root or Demo).Sum(s => Regex.Count(s.Text, @"WorkerRole\.Essential")));
    }

    /// <summary>An exception on a thread, task or timer without a supervisor ends the process or is not reported.</summary>
    [Fact]
    public void Threads_tasks_and_timers_of_their_own_are_few_and_known()
    {
        Dictionary<string, string> known = new()
        {
            ["GlucoseTracker.Daemon/Supervision/SupervisedWorker.cs"] = "the supervisor",
            ["GlucoseTracker.Daemon/Supervision/LoopWorker.cs"] = "the loop's thread is the worker's own task",
            ["GlucoseTracker.Daemon/Supervision/WakeableTimer.cs"] = "the timer wakes the loop and does nothing else",
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

    [GeneratedRegex(@"Supervise\(\s*\(\) => new (?<name>\w+)\((?:(?!Supervise\()[^\0])*?WorkerRole\.Essential")]
    private static partial Regex Essential();

    [GeneratedRegex(@"\bTask\.Run\(|\bnew Thread\(|\.CreateTimer\(|\bStartNew\(|\bnew Timer\(|QueueUserWorkItem|async void")]
    private static partial Regex Own();
}
