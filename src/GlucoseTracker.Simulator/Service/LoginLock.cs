namespace GlucoseTracker.Simulator.Service;

/// <summary>Three wrong passwords within a minute lock the account for five minutes (protocol section 3.1).</summary>
internal sealed class LoginLock
{
    public const int Failures = 3;
    public static readonly TimeSpan Interval = TimeSpan.FromSeconds(60);
    public static readonly TimeSpan Lockout = TimeSpan.FromSeconds(300);

    private readonly Queue<DateTimeOffset> _failures = new();
    private DateTimeOffset _until = DateTimeOffset.MinValue;

    public bool IsLocked(DateTimeOffset now) => now < _until;

    public void Failed(DateTimeOffset now)
    {
        _failures.Enqueue(now);
        while (_failures.TryPeek(out var oldest) && now - oldest > Interval)
        {
            _failures.Dequeue();
        }

        if (_failures.Count >= Failures)
        {
            _until = now + Lockout;
            _failures.Clear();
        }
    }
}
