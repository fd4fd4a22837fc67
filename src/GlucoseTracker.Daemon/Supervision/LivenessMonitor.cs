using System.Collections.Concurrent;
using GlucoseTracker.Daemon.Alarms;
using GlucoseTracker.Daemon.Display;
using GlucoseTracker.Daemon.Polling;
using GlucoseTracker.Domain.Polling;

namespace GlucoseTracker.Daemon.Supervision;

/// <summary>
/// Detects stalled loops. In each iteration a loop announces a deadline for the next; a loop that misses its deadline is stalled. A failed
/// worker that waits for its restart is not stalled, but stops the animations on the screen. Thread-safe.
/// </summary>
public sealed class LivenessMonitor(TimeProvider time)
{
    private static readonly string[] Required = [nameof(PollWorker), nameof(DisplayWorker), nameof(AlarmWorker)];

    private readonly ConcurrentDictionary<string, TimeSpan> _deadlines = new();
    private readonly ConcurrentDictionary<string, bool> _paused = new();

    /// <summary>Reports an iteration of a loop and the time limit for the next.</summary>
    public void Heartbeat(string loop, TimeSpan timeout) => _deadlines[loop] = time.Uptime() + timeout;

    /// <summary>Reports a failed worker, which has no deadline until its restart.</summary>
    public void Pause(string worker)
    {
        _paused[worker] = true;
        _deadlines.TryRemove(worker, out _);
    }

    /// <summary>Reports the restart of a worker.</summary>
    public void Resume(string worker) => _paused.TryRemove(worker, out _);

    /// <summary>True when a loop is stalled or a worker waits for its restart.</summary>
    public bool IsStalled
    {
        get
        {
            if (!_paused.IsEmpty)
            {
                return true;
            }

            var now = time.Uptime();
            foreach (var (_, deadline) in _deadlines)
            {
                if (deadline < now)
                {
                    return true;
                }
            }

            return false;
        }
    }

    /// <summary>True when poll, display and alarms have reported, and no loop is stalled.</summary>
    public bool IsProgressing => !IsStalled && Array.TrueForAll(Required, _deadlines.ContainsKey);

    /// <summary>The stalled loops; empty when there are none.</summary>
    public IReadOnlyList<string> GetStalled()
    {
        var now = time.Uptime();
        return [.. _deadlines.Where(l => l.Value < now).Select(l => l.Key)];
    }
}
