using GlucoseTracker.Daemon.Sources;
using GlucoseTracker.Daemon.Tests.Clock;
using GlucoseTracker.Domain.Alarms;
using GlucoseTracker.Domain.Polling;
using GlucoseTracker.Domain.Readings;
using GlucoseTracker.Domain.Sources;
using GlucoseTracker.Domain.Time;
using Microsoft.Extensions.Logging.Abstractions;

namespace GlucoseTracker.Daemon.Tests.Polling;

/// <summary>
/// A wrong clock of this device affects neither which source of a chain is polled nor which of its readings are new.
/// </summary>
public sealed class WrongClockOfDeviceTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 21, 14, 0, 0, TimeSpan.Zero);

    /// <summary>By a clock that is 40 minutes behind, the last reading of a phone that stopped 40 minutes ago looks new.</summary>
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

    /// <summary>The site is plain http, so that no date contradicts a time service that sets the clock back by half an hour.</summary>
    [Fact]
    public async Task A_clock_that_is_set_back_while_NTP_confirms_it_makes_no_old_low_a_new_one()
    {
        await using var rig = new ClockRig(Now);
        var right = rig.Time.GetUtcNow() - rig.Time.Uptime();
        DateTimeOffset True() => right + rig.Time.Uptime();
        Reading ReadingAt(DateTimeOffset at) => ClockRig.ReadingAt(at, Now - at is { TotalMinutes: >= 30 and <= 35 } ? 45 : 100);
        rig.Scripted.Current = () => ClockRig.Answer(
            null, [.. Enumerable.Range(0, 12).Select(i => ReadingAt(Floor(True()).AddMinutes(-5 * i)))]) with
        { IsServerTimeVerified = false };
        await rig.StartAsync();
        Assert.Equal(100, rig.Status.Reading?.ValueMgPerDl);

        rig.Time.SetWallClock(True().AddMinutes(-30));
        for (var poll = 0; poll < 5; poll++)
        {
            rig.Alarms.Evaluate();
            Assert.Null(rig.Status.Reading);
            Assert.Null(rig.ShownMinutes);
            Assert.False(rig.Alarms.States[AlarmKind.UrgentLow].IsOn);
            await rig.NextPollAsync();
        }
    }

    private static DateTimeOffset Floor(DateTimeOffset at) => at - TimeSpan.FromTicks(at.Ticks % TimeSpan.FromMinutes(5).Ticks);
}
