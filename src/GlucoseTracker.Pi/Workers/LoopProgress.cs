using System.Collections.Concurrent;
using GlucoseTracker.Domain;

namespace GlucoseTracker.Pi.Workers;

/// <summary>
/// Knows whether the loops really go round. Each loop says, every time it comes round, when it will be back at the latest; a loop that
/// is late hangs. Thread-safe.
/// </summary>
public sealed class LoopProgress(TimeProvider time)
{
    private readonly ConcurrentDictionary<string, TimeSpan> _backBy = new();

    /// <summary>The loop went round and will be back within this time.</summary>
    public void BackWithin(string loop, TimeSpan most) => _backBy[loop] = time.Uptime() + most;

    /// <summary>The loop has ended for good and is no longer waited for.</summary>
    public void Ended(string loop) => _backBy.TryRemove(loop, out _);

    /// <summary>True when a loop should have been back by now.</summary>
    public bool IsLate
    {
        get
        {
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

    /// <summary>The loops that should have been back by now; empty when all is well.</summary>
    public IReadOnlyList<string> Late()
    {
        var now = time.Uptime();
        return [.. _backBy.Where(l => l.Value < now).Select(l => l.Key)];
    }
}
