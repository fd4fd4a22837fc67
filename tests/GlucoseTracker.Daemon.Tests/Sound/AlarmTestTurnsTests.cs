using GlucoseTracker.Daemon.Alarms;
using GlucoseTracker.Daemon.Sound;
using GlucoseTracker.Daemon.State;
using GlucoseTracker.Daemon.Tests.Alarms;
using GlucoseTracker.Domain.Alarms;
using GlucoseTracker.Domain.Polling;
using GlucoseTracker.Testing.Support;

namespace GlucoseTracker.Daemon.Tests.Sound;

/// <summary>A test plays each sound output alone and then all together, and is recorded.</summary>
public sealed class AlarmTestTurnsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly AlarmRig _rig = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Each_output_sounds_alone_for_five_seconds_and_then_all_sound_together()
    {
        var test = new AlarmTest(_rig.State, _rig.Sender, _rig.Time, sounders: 3);
        test.Start(AlarmKind.Low);
        var heard = new List<string>();
        for (var second = 0; second < 20; second++)
        {
            heard.Add(string.Concat(Enumerable.Range(0, 3).Select(index => test.GetSounding(index) is null ? '-' : 'x')));
            _rig.Time.Advance(TimeSpan.FromSeconds(1));
        }

        Assert.Equal(
            [
                .. Enumerable.Repeat("x--", 5), .. Enumerable.Repeat("-x-", 5), .. Enumerable.Repeat("--x", 5),
                .. Enumerable.Repeat("xxx", 5),
            ],
            heard);
        test.Acknowledge();
        Assert.Null(test.GetSounding(0));
    }

    [Fact]
    public void A_single_output_sounds_from_the_beginning()
    {
        var test = new AlarmTest(_rig.State, _rig.Sender, _rig.Time, sounders: 1);
        var at = _rig.Time.Uptime();
        test.Start(AlarmKind.Low);
        _rig.Time.Advance(TimeSpan.FromSeconds(7));

        Assert.Equal(new SoundingAlarm(AlarmKind.Low, at), test.GetSounding(0));
    }

    [Fact]
    public void A_week_without_a_test_is_reported_and_a_test_ends_that()
    {
        var reminder = Create();
        Assert.False(reminder.IsDue());
        _rig.Time.Advance(TimeSpan.FromDays(6.9));
        Assert.False(Create().IsDue());
        Assert.Null(Create().TestedAt);
        _rig.Time.Advance(TimeSpan.FromDays(0.1));
        Assert.True(Create().IsDue());

        new AlarmTest(_rig.State, _rig.Sender, _rig.Time, reminder: reminder).Start(AlarmKind.Low);

        Assert.False(reminder.IsDue());
        Assert.Equal(_rig.Time.GetUtcNow(), Create().TestedAt);
        _rig.Time.Advance(TimeSpan.FromDays(7));
        Assert.True(Create().IsDue());
        Assert.False(Create(isOn: false).IsDue());
    }

    private AlarmTestReminder Create(bool isOn = true) =>
        new(new AlarmTestFile(_folder.Path), isOn, new FixedDeviceStatus(), _rig.Time);
}
