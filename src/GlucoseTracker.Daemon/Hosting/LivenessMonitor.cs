using System.Collections.Concurrent;
using GlucoseTracker.Daemon.Alarms;
using GlucoseTracker.Daemon.Display;
using GlucoseTracker.Daemon.Polling;
using GlucoseTracker.Domain.Polling;

namespace GlucoseTracker.Daemon.Hosting;

/// <summary>
/// Knows whether the loops really go round. Each loop says, every time it comes round, when it will be back at the latest; a loop that
/// is late hangs. A worker that failed and waits for its restart does not hang, but it does not go round either. Thread-safe.
/// </summary>
public sealed class LivenessMonitor(TimeProvider time)
{
    private static readonly string[] Required = [nameof(PollWorker), nameof(DisplayWorker), nameof(AlarmWorker)];

    private readonly ConcurrentDictionary<string, TimeSpan> _backBy = new();
    private readonly ConcurrentDictionary<string, bool> _paused = new();

    /// <summary>The loop went round and will be back within this time.</summary>
    public void Heartbeat(string loop, TimeSpan most) => _backBy[loop] = time.Uptime() + most;

    /// <summary>The worker failed and will be started again: until then nobody waits for it.</summary>
    public void Pause(string worker)
    {
        _paused[worker] = true;
        _backBy.TryRemove(worker, out _);
    }

    /// <summary>The worker was started again.</summary>
    public void Resume(string worker) => _paused.TryRemove(worker, out _);

    /// <summary>True when a loop should have been back by now, or a worker waits for its restart.</summary>
    public bool IsStalled
    {
        get
        {
            if (!_paused.IsEmpty)
            {
                return true;
            }

            var now = time.Uptime();
            foreach (var (_, backBy) in _backBy)
            {
                if (backBy < now)
                {
                    return true;
                }
            }

            return false;
        }
    }

    /// <summary>True when poll, display and alarms have reported, and no loop is late.</summary>
    public bool IsProgressing => !IsStalled && Array.TrueForAll(Required, _backBy.ContainsKey);

    /// <summary>The loops that should have been back by now; empty when none hangs.</summary>
    public IReadOnlyList<string> GetStalled()
    {
        var now = time.Uptime();
        return [.. _backBy.Where(l => l.Value < now).Select(l => l.Key)];
    }
}
