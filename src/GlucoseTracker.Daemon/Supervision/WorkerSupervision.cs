using System.Collections.Concurrent;
using GlucoseTracker.Domain.Polling;
using GlucoseTracker.Files;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace GlucoseTracker.Daemon.Supervision;

/// <summary>
/// The state that all supervised workers share: the failed workers, the clock for restarts, and the end of the program. Thread-safe.
/// </summary>
/// <param name="progress">The liveness monitor, in which a worker that waits for its restart is not stalled.</param>
/// <param name="time">The monotonic clock for delays.</param>
/// <param name="log">Logs failures.</param>
/// <param name="lifetime">Ends the program; null in tests of single workers.</param>
public sealed class WorkerSupervision(
    LivenessMonitor progress, TimeProvider time, ILogger<WorkerSupervision> log, IHostApplicationLifetime? lifetime = null)
{
    private readonly ConcurrentDictionary<string, Entry> _failed = new();
    private volatile string? _endedBy;

    /// <summary>The workers that failed and have not recovered, by name; empty when there are none.</summary>
    public IReadOnlyList<WorkerReport> FailedWorkers
    {
        get
        {
            var now = time.Uptime();
            return [.. _failed.Where(f => !IsStable(f.Value, now)).Select(f => f.Value.Report).OrderBy(
                r => r.Name, StringComparer.Ordinal)];
        }
    }

    /// <summary>The essential worker whose failure ended the program; null for none.</summary>
    public string? EndedBy => _endedBy;

    /// <summary>The clock for delays.</summary>
    public TimeProvider Time => time;

    /// <summary>Records a failed worker that will be restarted after a delay.</summary>
    public void RecordFailure(string worker, Exception failure, int failures, TimeSpan delay)
    {
        progress.Pause(worker);
        log.WorkerFailed(worker, FailureTrace.GetName(failure), failures, delay.TotalSeconds, FailureTrace.Format(failure));
        _failed[worker] = new(
            new WorkerReport(worker, failures, FailureTrace.GetName(failure), time.GetUtcNow(), time.Uptime() + delay), null);
    }

    /// <summary>Records the restart of a worker.</summary>
    public void RecordRestart(string worker)
    {
        progress.Resume(worker);
        log.WorkerRestarted(worker);
        if (_failed.TryGetValue(worker, out var entry))
        {
            _failed[worker] = new(entry.Report with { RestartsAt = null }, time.Uptime());
        }
    }

    /// <summary>Ends the program with exit code 1, because an essential worker cannot be restarted.</summary>
    public void EndProgram(string worker)
    {
        log.CannotRestart(worker);
        _endedBy = worker;
        lifetime?.StopApplication();
    }

    /// <summary>Logs a worker that failed while stopping; the other workers stop as usual.</summary>
    public void RecordStopFailure(string worker, Exception failure) =>
        log.WorkerFailedToStop(worker, FailureTrace.GetName(failure), FailureTrace.Format(failure));

    /// <summary>Renames the state files of a worker after two failed starts.</summary>
    public void RenameStates(IEnumerable<StartupState> states)
    {
        foreach (var state in states)
        {
            try
            {
                if (state.Rename() is { } path)
                {
                    log.StateFileRenamed(path);
                }
            }
            catch (Exception e)
            {
                log.StateFileNotRenamed(FailureReason.WithFile(e));
            }
        }
    }

    private static bool IsStable(Entry entry, TimeSpan now) => now - entry.RunsSince >= RestartDelay.StableAfter;

    private sealed record Entry(WorkerReport Report, TimeSpan? RunsSince);
}
