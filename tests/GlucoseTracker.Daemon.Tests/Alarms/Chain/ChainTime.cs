using Microsoft.Extensions.Time.Testing;

namespace GlucoseTracker.Daemon.Tests.Alarms.Chain;

/// <summary>The clocks of one run of the device: the monotonic one begins at 0 and never jumps, the wall clock can be set.</summary>
internal sealed class ChainTime(DateTimeOffset wallClock) : FakeTimeProvider(wallClock)
{
    private readonly long _zero = wallClock.Ticks;
    private TimeSpan _set;

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + _set;

    public override long GetTimestamp() => base.GetUtcNow().Ticks - _zero;

    public void SetWallClock(DateTimeOffset wallClock) => _set += wallClock - GetUtcNow();
}
