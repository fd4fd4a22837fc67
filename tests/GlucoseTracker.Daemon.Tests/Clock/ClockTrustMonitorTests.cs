using GlucoseTracker.Daemon.Clock;
using GlucoseTracker.Domain.Sources;
using Microsoft.Extensions.Time.Testing;

namespace GlucoseTracker.Daemon.Tests.Clock;

public sealed class ClockTrustMonitorTests
{
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 11, 3, 23, 0, 0, TimeSpan.Zero));

    [Theory]
    [InlineData(true, true)]
    [InlineData(false, false)]
    [InlineData(null, false)]
    public void The_time_service_decides_before_any_response(bool? synchronized, bool trusted) =>
        Assert.Equal(trusted, new ClockTrustMonitor(_time, () => synchronized).Current.IsTrusted);

    [Fact]
    public void A_response_with_the_same_time_confirms_the_clock_from_then_on()
    {
        var watch = new ClockTrustMonitor(_time, () => null);

        watch.ObserveAnswer(SourceNames.LibreLinkUp, _time.GetUtcNow().AddSeconds(-20), isVerified: true);
        _time.Advance(TimeSpan.FromHours(3));

        Assert.True(watch.Current.IsTrusted);
    }

    [Fact]
    public void A_response_with_another_time_ends_the_trust()
    {
        var watch = new ClockTrustMonitor(_time, () => false);

        watch.ObserveAnswer(SourceNames.LibreLinkUp, _time.GetUtcNow().AddDays(300), isVerified: true);

        Assert.False(watch.Current.IsTrusted);
    }
}
