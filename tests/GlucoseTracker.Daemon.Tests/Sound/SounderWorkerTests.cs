using GlucoseTracker.Daemon.Configuration;
using GlucoseTracker.Daemon.Sound;
using GlucoseTracker.Daemon.Tests.Alarms;
using GlucoseTracker.Domain.Alarms;
using GlucoseTracker.Domain.Alarms.Machine;
using GlucoseTracker.Domain.Alarms.Schedules;
using GlucoseTracker.Domain.Alarms.Sounds;
using GlucoseTracker.LinuxDevices.Sound;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace GlucoseTracker.Daemon.Tests.Sound;

public sealed class SounderWorkerTests
{
    private readonly SteppingTime _time = new();
    private readonly RecordingOutput _buzzer = new();
    private readonly AlarmRig _rig;

    public SounderWorkerTests() => _rig = new AlarmRig(time: _time);

    [Fact]
    public async Task The_sounder_sounds_while_an_alarm_rings_and_is_silent_after_the_key()
    {
        using var worker = Worker(() => _buzzer);
        await worker.StartAsync(CancellationToken.None);
        Assert.Empty(_buzzer.Heard);

        _rig.Reads(60);
        await Becomes(() => _buzzer.IsOn);
        _rig.Alarms.Acknowledge(pressedAgo: -AlarmMachine.NoticeTime);
        await Becomes(() => !_buzzer.IsOn);
        var heard = _buzzer.Heard.Count;
        await _time.StepAsync();

        Assert.Equal(heard, _buzzer.Heard.Count);
        await worker.StopAsync(CancellationToken.None);
        Assert.True(_buzzer.Disposed);
    }

    /// <summary>The clock of the rig is on a Saturday at 14:00.</summary>
    [Theory]
    [InlineData("Sat 13:00-15:00: Low loudness 40 %", 60, 0.4)]
    [InlineData("Sat 13:00-15:00: loudness 40 %", 50, 1)]
    [InlineData("Sat 15:00-16:00: Low loudness 40 %", 60, 1)]
    public void The_sound_has_the_loudness_of_the_schedule(string slot, int value, double loudness)
    {
        var rules = AlarmRules.Default with { Schedule = new AlarmSchedule([ScheduleText.TryParse(slot)!]) };
        var rig = new AlarmRig(options: TrackerConfiguration.Defaults with { Alarms = rules }).Reads(value);
        using var sounder = new PatternSounder(_buzzer, SoundPattern.Create);
        var (kind, at, percent) = rig.Alarms.GetAudible()!.Value;

        for (var second = 0.0; second < 40; second += 0.1)
        {
            sounder.Play(new SoundingAlarm(kind, at, percent), at + TimeSpan.FromSeconds(second));
        }

        Assert.Equal(loudness, _buzzer.Loudest, 6);
    }

    [Fact]
    public async Task A_stop_during_a_sound_releases_the_line()
    {
        using var worker = Worker(() => _buzzer);
        await worker.StartAsync(CancellationToken.None);
        _rig.Reads(60);
        await Becomes(() => _buzzer.IsOn);

        await worker.StopAsync(CancellationToken.None);

        Assert.True(_buzzer.Disposed);
    }

    /// <summary>The clock does not advance during the wait, so the periodic check of the loop does not detect them.</summary>
    [Fact]
    public async Task An_alarm_and_its_repetition_sound_immediately()
    {
        using var worker = Worker(() => _buzzer);
        await worker.StartAsync(CancellationToken.None);

        _rig.Reads(60);
        await Becomes(() => _buzzer.IsOn);
        while (_buzzer.IsOn)
        {
            await _time.StepAsync();
        }

        _rig.Later(10).Reads(60);
        await Becomes(() => _buzzer.IsOn);
        await worker.StopAsync(CancellationToken.None);
    }

    [Fact]
    public async Task A_line_that_is_not_available_is_tried_again()
    {
        var tries = 0;
        using var worker = Worker(() => ++tries == 1 ? throw new SoundException("Another program holds it.") : _buzzer);
        await worker.StartAsync(CancellationToken.None);
        await Becomes(() => worker.Problem?.Words == "Another program holds it.");

        while (worker.Problem is not null)
        {
            await _time.StepAsync();
        }

        Assert.Equal(2, tries);
        await worker.StopAsync(CancellationToken.None);
    }

    [Fact]
    public async Task A_failing_output_does_not_stop_another()
    {
        using var broken = Worker(() => throw new SoundException("It is not there."));
        using var worker = Worker(() => _buzzer);
        await broken.StartAsync(CancellationToken.None);
        await worker.StartAsync(CancellationToken.None);

        _rig.Reads(60);
        await Becomes(() => _buzzer.IsOn && broken.Problem?.Words == "It is not there.");

        Assert.Null(worker.Problem);
        await broken.StopAsync(CancellationToken.None);
        await worker.StopAsync(CancellationToken.None);
    }

    private static async Task Becomes(Func<bool> until)
    {
        while (!until())
        {
            await Task.Delay(1);
        }
    }

    private SounderWorker Worker(Func<ISoundOutput> open) => new(
        new SounderSource("buzzer", "line 18", () => new PatternSounder(open(), SoundPattern.Create)), 0, _rig.Alarms, _rig.Test,
        _rig.State,
        _time, NullLogger<SounderWorker>.Instance);

    /// <summary>Advances the time to the end of the loop's wait, and no further before the loop waits again.</summary>
    private sealed class SteppingTime() : FakeTimeProvider(new DateTimeOffset(2026, 11, 21, 14, 0, 0, TimeSpan.Zero))
    {
        private volatile int _waits;
        private TimeSpan _due;

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            var timer = base.CreateTimer(callback, state, dueTime, period);
            _due = dueTime;
            Interlocked.Increment(ref _waits);
            return timer;
        }

        public async Task StepAsync()
        {
            await Becomes(() => _waits > 0);
            var waits = _waits;
            Advance(_due);
            await Becomes(() => _waits > waits);
        }
    }

    private sealed class RecordingOutput : ISoundOutput
    {
        private readonly List<bool> _heard = [];
        private volatile bool _on;

        public List<bool> Heard
        {
            get
            {
                lock (_heard)
                {
                    return [.. _heard];
                }
            }
        }

        public bool IsOn => _on;

        public double Loudest { get; private set; }

        public bool Disposed { get; private set; }

        public void SetLoudness(double loudness)
        {
            lock (_heard)
            {
                _heard.Add(loudness > 0);
            }

            _on = loudness > 0;
            Loudest = Math.Max(Loudest, loudness);
        }

        public void Dispose() => Disposed = true;
    }
}
