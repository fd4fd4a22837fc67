using System.Collections.Concurrent;
using GlucoseTracker.Daemon.Hosting;
using GlucoseTracker.Domain.Polling;
using GlucoseTracker.Files;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace GlucoseTracker.Daemon.Supervision;

/// <summary>What all supervised workers share: who has failed, the clock of the restarts, and how the program ends. Thread-safe.</summary>
/// <param name="progress">The watchdog's view of the loops: a worker that waits for its restart does not hang.</param>
/// <param name="time">Counts the delays, on the monotonic clock.</param>
/// <param name="log">Where failures are told.</param>
/// <param name="lifetime">Ends the program; null in tests of single workers.</param>
public sealed class WorkerSupervision(
    LivenessMonitor progress, TimeProvider time, ILogger<WorkerSupervision> log, IHostApplicationLifetime? lifetime = null)
{
    private readonly ConcurrentDictionary<string, Entry> _failed = new();
    private volatile string? _endedBy;

    /// <summary>The workers that failed and have not been sound for long enough since, by name; empty when all is well.</summary>
    public IReadOnlyList<WorkerReport> FailedWorkers
    {
        get
        {
            var now = time.Uptime();
            return [.. _failed.Where(f => !IsStable(f.Value, now)).Select(f => f.Value.Report).OrderBy(
                r => r.Name, StringComparer.Ordinal)];
        }
    }

    /// <summary>The essential worker that could not be restarted and ended the program; null: none.</summary>
    public string? EndedBy => _endedBy;

    /// <summary>The clock of the delays.</summary>
    public TimeProvider Time => time;

    /// <summary>A worker failed and will be started again after a delay.</summary>
    public void RecordFailure(string worker, Exception failure, int failures, TimeSpan delay)
    {
        progress.Pause(worker);
        log.WorkerFailed(worker, FailureTrace.GetName(failure), failures, delay.TotalSeconds, FailureTrace.Format(failure));
        _failed[worker] = new(
            new WorkerReport(worker, failures, FailureTrace.GetName(failure), time.GetUtcNow(), time.Uptime() + delay), null);
    }

    /// <summary>A worker that failed was started again.</summary>
    public void RecordRestart(string worker)
    {
        progress.Resume(worker);
        log.WorkerRestarted(worker);
        if (_failed.TryGetValue(worker, out var entry))
        {
            _failed[worker] = new(entry.Report with { RestartsAt = null }, time.Uptime());
        }
    }

    /// <summary>An essential worker cannot be restarted: the program ends with exit code 1.</summary>
    public void EndProgram(string worker)
    {
        log.CannotRestart(worker);
        _endedBy = worker;
        lifetime?.StopApplication();
    }

    /// <summary>A worker failed while it stopped. The others stop all the same.</summary>
    public void RecordStopFailure(string worker, Exception failure) =>
        log.WorkerFailedToStop(worker, FailureTrace.GetName(failure), FailureTrace.Format(failure));

    /// <summary>Renames what two failed starts had in common.</summary>
    public void SetAside(IEnumerable<StartupState> states)
    {
        foreach (var state in states)
        {
            try
            {
                if (state.SetAside() is { } path)
                {
                    log.StateSetAside(path);
                }
            }
            catch (Exception e)
            {
                log.StateNotSetAside(FailureReason.WithFile(e));
            }
        }
    }

    private static bool IsStable(Entry entry, TimeSpan now) => now - entry.RunsSince >= RestartDelay.StableAfter;

    private sealed record Entry(WorkerReport Report, TimeSpan? RunsSince);
}
