using System.Device.Pwm;
using GlucoseTracker.LinuxDevices.Sound;

namespace GlucoseTracker.LinuxDevices.Tests;

public sealed class PwmSoundOutputTests
{
    private readonly RecordingChannel _channel = new();

    [Fact]
    public void Loudness_is_the_duty_cycle_and_silence_stops_the_channel()
    {
        using (var output = PwmSoundOutput.Open(() => _channel, "test"))
        {
            Assert.Equal(["stop"], _channel.Calls);
            output.SetLoudness(0.25);
            output.SetLoudness(1);
            output.SetLoudness(0);
            output.SetLoudness(2);
        }

        Assert.Equal(
            ["stop", "duty 0.125", "start", "duty 0.5", "stop", "duty 0.5", "start", "stop", "disposed"], _channel.Calls);
    }

    [Fact]
    public void An_unavailable_channel_is_reported_in_a_sentence()
    {
        var e = Assert.Throws<SoundException>(() => PwmSoundOutput.Open(
            () => throw new ArgumentException("The chip number 0 is invalid or is not enabled."), "channel 0 of /sys/class/pwm/pwmchip0"));

        Assert.Contains("/sys/class/pwm/pwmchip0", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_removed_channel_fails_once_and_can_be_disposed()
    {
        var output = PwmSoundOutput.Open(() => _channel, "test");
        _channel.IsGone = true;

        Assert.Throws<SoundException>(() => output.SetLoudness(1));
        output.Dispose();
    }

    /// <summary>A chip that does not exist, through the real System.Device.Pwm.</summary>
    [Fact]
    public void A_missing_chip_is_reported_in_a_sentence() => Assert.Throws<SoundException>(() => PwmSoundOutput.Open(250, 0, 2700));

    private sealed class RecordingChannel : PwmChannel
    {
        private double _duty;

        public List<string> Calls { get; } = [];

        public bool IsGone { get; set; }

        public override int Frequency { get; set; } = 2700;

        public override double DutyCycle
        {
            get => _duty;
            set
            {
                _duty = value;
                Add(FormattableString.Invariant($"duty {value}"));
            }
        }

        public override void Start() => Add("start");

        public override void Stop() => Add("stop");

        protected override void Dispose(bool disposing)
        {
            Add("disposed");
            base.Dispose(disposing);
        }

        private void Add(string call)
        {
            if (IsGone)
            {
                throw new IOException("gone");
            }

            Calls.Add(call);
        }
    }
}
