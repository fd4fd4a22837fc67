using GlucoseTracker.Domain.Polling;
using Microsoft.Extensions.Time.Testing;

namespace GlucoseTracker.Domain.Tests.Polling;

public sealed class MonotonicClockTests
{
    [Fact]
    public void Uptime_goes_forward_with_time()
    {
        var time = new FakeTimeProvider(Sample.Noon);
        var before = time.Uptime();

        time.Advance(TimeSpan.FromSeconds(90));

        Assert.Equal(TimeSpan.FromSeconds(90), time.Uptime() - before);
    }

    [Fact]
    public void The_monotonic_clock_counts_from_its_own_start_and_does_not_use_the_wall_clock()
    {
        var time = new CountingTimeProvider(timestamp: 12_345, frequency: 1000);

        Assert.Equal(TimeSpan.FromSeconds(12.345), time.Uptime());
    }

    private sealed class CountingTimeProvider(long timestamp, long frequency) : TimeProvider
    {
        public override long TimestampFrequency => frequency;

        public override long GetTimestamp() => timestamp;

        public override DateTimeOffset GetUtcNow() => throw new InvalidOperationException("The wall clock was asked.");
    }
}
