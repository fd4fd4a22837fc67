using System.Device.Pwm;

namespace GlucoseTracker.LinuxDevices.Sound;

/// <summary>A passive piezo at a channel of the hardware PWM: a tone whose loudness follows the duty cycle, loudest at a half.</summary>
public sealed class PwmSoundOutput : ISoundOutput
{
    private const double LoudestDutyCycle = 0.5;

    private readonly PwmChannel _channel;
    private double _loudness;

    private PwmSoundOutput(PwmChannel channel) => _channel = channel;

    /// <summary>Opens the channel, which stays silent until a loudness is set.</summary>
    /// <param name="chip">The number of the PWM chip: N of /sys/class/pwm/pwmchipN.</param>
    /// <param name="channel">The channel on it.</param>
    /// <param name="frequency">The frequency of the tone in hertz.</param>
    /// <exception cref="SoundException">The channel is missing or in use.</exception>
    public static PwmSoundOutput Open(int chip, int channel, int frequency) =>
        Open(() => PwmChannel.Create(chip, channel, frequency, 0), $"channel {channel} of /sys/class/pwm/pwmchip{chip}");

    /// <summary>Opens a channel by a function, which tests replace.</summary>
    /// <param name="open">Opens the channel.</param>
    /// <param name="name">The name of the output in messages.</param>
    /// <exception cref="SoundException">The channel is missing or in use.</exception>
    internal static PwmSoundOutput Open(Func<PwmChannel> open, string name)
    {
        PwmChannel? channel = null;
        try
        {
            channel = open();
            channel.Stop();
            return new PwmSoundOutput(channel);
        }
        catch (Exception e) when (IsFailure(e) || e is ArgumentException)
        {
            channel?.Dispose();
            throw new SoundException(
                $"The PWM, {name}, cannot be used ({e.GetType().Name}): is its overlay on, and setup's drop-in written? " +
                "/usr/share/doc/glucose-tracker/sound.md.gz",
                e);
        }
    }

    /// <inheritdoc/>
    public void SetLoudness(double loudness)
    {
        try
        {
            if (loudness > 0)
            {
                _channel.DutyCycle = LoudestDutyCycle * Math.Min(1, loudness);
            }

            if ((loudness > 0) != (_loudness > 0))
            {
                Switch(loudness > 0);
            }
        }
        catch (Exception e) when (IsFailure(e))
        {
            throw new SoundException($"The PWM channel is gone ({e.GetType().Name}): restart the service when it is back.", e);
        }

        _loudness = loudness;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        try
        {
            _channel.Stop();
            _channel.Dispose();
        }
        catch (Exception e) when (IsFailure(e))
        {
            // The PWM channel is gone, so it is silent.
        }
    }

    /// <summary>True for the exceptions of a PWM channel whose files in /sys are missing, forbidden or refuse a value.</summary>
    private static bool IsFailure(Exception e) => e is IOException or UnauthorizedAccessException or InvalidOperationException;

    private void Switch(bool isOn)
    {
        if (isOn)
        {
            _channel.Start();
        }
        else
        {
            _channel.Stop();
        }
    }
}
