using GlucoseTracker.Daemon.Sources;
using GlucoseTracker.Daemon.Tests.Clock;
using GlucoseTracker.Domain.Alarms;
using GlucoseTracker.Domain.Polling;
using GlucoseTracker.Domain.Sources;
using GlucoseTracker.Domain.Time;
using Microsoft.Extensions.Logging.Abstractions;

namespace GlucoseTracker.Daemon.Tests.Polling;

/// <summary>A chain of sources on a device whose clock is not set: the wrong clock does not decide which source is asked.</summary>
public sealed class UnsetClockChainTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 21, 14, 0, 0, TimeSpan.Zero);

    /// <summary>By the clock that is 40 minutes behind, the last reading of a phone that stopped 40 minutes ago is a new one.</summary>
    [Fact]
    public async Task A_low_of_the_second_source_rings_although_a_slow_clock_takes_an_old_reading_of_the_first_for_a_new_one()
    {
        ScriptedSource? phone = null, cloud = null;
        await using var rig = new ClockRig(Now.AddMinutes(-40), isSynchronized: false, source: time =>
        {
            (phone, cloud) = (
                new ScriptedSource(time) { Label = SourceNames.Phone }, new ScriptedSource(time) { Label = SourceNames.LibreLinkUp });
            return new SourceChain(
                [.. new[] { phone, cloud }.Select(s => new ChainedSource(
                    s, new PollSchedule(PollOptions.Default, time.Uptime(), null, () => 0), time, static () => (ReferenceTime?)null))],
                TimeSpan.FromMinutes(5), time, NullLogger<SourceChain>.Instance);
        });
        phone!.Current = () => ClockRig.Answer(null, ClockRig.ReadingAt(Now.AddMinutes(-40), 100)) with { IsServerTimeVerified = false };
        cloud!.Current = () => ClockRig.Answer(Now, ClockRig.ReadingAt(Now.AddMinutes(-1), 45));
        cloud.Arriving = answer => rig.Observe(SourceNames.LibreLinkUp, answer);

        await rig.StartAsync();

        Assert.Single(cloud.AskedAt);
        Assert.Equal((45, 1), (rig.Status.Reading?.ValueMgPerDl, rig.ShownMinutes));
        Assert.True(rig.Alarms.States[AlarmKind.UrgentLow].IsRinging);
    }
}
