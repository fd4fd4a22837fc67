using GlucoseTracker.LinuxDevices;
using GlucoseTracker.Pi.Alarms;
using GlucoseTracker.Pi.Configuration;
using Microsoft.Extensions.Logging.Abstractions;

namespace GlucoseTracker.Pi.Tests.Alarms;

public sealed class BuzzerWorkerTests
{
    [Fact]
    public async Task It_sounds_while_an_alarm_rings_and_falls_silent_at_the_key_and_at_the_end()
    {
        var rig = new AlarmRig();
        var buzzer = new RecordingBuzzer();
        using var worker = Worker(rig, () => buzzer);
        await worker.StartAsync(CancellationToken.None);
        Assert.Empty(buzzer.Heard);

        rig.Reads(60);
        await Passes(rig, () => buzzer.Heard.Count >= 3);
        rig.Desk.Answer();
        await Passes(rig, () => !buzzer.IsOn);
        var heard = buzzer.Heard.Count;
        for (var i = 0; i < 50; i++)
        {
            rig.Time.Advance(TimeSpan.FromMilliseconds(100));
            await Task.Yield();
        }

        Assert.Equal(heard, buzzer.Heard.Count);
        await worker.StopAsync(CancellationToken.None);
        Assert.True(buzzer.Disposed);
    }

    [Fact]
    public async Task A_line_that_cannot_be_had_is_tried_again()
    {
        var rig = new AlarmRig();
        var tries = 0;
        using var worker = Worker(rig, () => ++tries == 1 ? throw new GpioException(GpioFailure.LineBusy, "Somebody holds it.") : new RecordingBuzzer());
        await worker.StartAsync(CancellationToken.None);
        await Passes(rig, () => worker.Trouble == "Somebody holds it.");

        await Passes(rig, () => worker.Trouble is null);

        Assert.Equal(2, tries);
        await worker.StopAsync(CancellationToken.None);
    }

    private static BuzzerWorker Worker(AlarmRig rig, Func<IBuzzer> open) => new(
        new BuzzerSettings("chip", 18), _ => open(), rig.Desk, rig.Test, rig.Time, NullLogger<BuzzerWorker>.Instance);

    private static async Task Passes(AlarmRig rig, Func<bool> until)
    {
        while (!until())
        {
            rig.Time.Advance(TimeSpan.FromMilliseconds(20));
            await Task.Yield();
        }
    }

    private sealed class RecordingBuzzer : IBuzzer
    {
        public List<bool> Heard { get; } = [];

        public bool IsOn => Heard.Count > 0 && Heard[^1];

        public bool Disposed { get; private set; }

        public void Sound(bool sounds) => Heard.Add(sounds);

        public void Dispose() => Disposed = true;
    }
}
