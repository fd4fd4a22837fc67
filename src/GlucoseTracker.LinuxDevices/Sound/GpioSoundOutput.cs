using GlucoseTracker.LinuxDevices.Gpio;
using GlucoseTracker.LinuxDevices.Kernel;

namespace GlucoseTracker.LinuxDevices.Sound;

/// <summary>An active buzzer, a relay or a vibration motor at a GPIO line: on while the line is active.</summary>
public sealed class GpioSoundOutput : ISoundOutput
{
    private readonly KernelDevice _line;
    private readonly bool _isActiveLow;

    private GpioSoundOutput(KernelDevice line, bool isActiveLow) => (_line, _isActiveLow) = (line, isActiveLow);

    /// <summary>Requests the line as an output, which is off initially.</summary>
    /// <param name="chipLabel">The label of the GPIO chip.</param>
    /// <param name="line">The line on it.</param>
    /// <param name="chipKey">The configuration key of the chip, for messages.</param>
    /// <param name="isActiveLow">True: on while the line is low.</param>
    /// <exception cref="SoundException">The line is missing or in use.</exception>
    public static GpioSoundOutput Open(string chipLabel, int line, string chipKey, bool isActiveLow = false)
    {
        try
        {
            using var chip = GpioChip.Find(chipLabel, chipKey);
            return new GpioSoundOutput(chip.Request(CreateRequest(line, isActiveLow)), isActiveLow);
        }
        catch (GpioException e)
        {
            throw new SoundException(e.Message, e);
        }
    }

    /// <inheritdoc/>
    public void SetLoudness(double loudness)
    {
        var values = CreateValues(loudness > 0, _isActiveLow);
        try
        {
            _line.Control(GpioCalls.SetValues, ref values);
        }
        catch (KernelException failure)
        {
            throw new SoundException(GpioFailures.Gone(failure).Message, failure);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        try
        {
            SetLoudness(0);
        }
        catch (SoundException)
        {
            // The line is gone, so the output is off.
        }

        _line.Dispose();
    }

    /// <summary>
    /// Creates a request for an output that is off initially, with the pull resistor towards off. A released line becomes an input and
    /// keeps its pull resistor, so the pull-up of a former key line would switch a relay on.
    /// </summary>
    internal static GpioRequest CreateRequest(int line, bool isActiveLow) =>
        OutputRequest.Create([(line, isActiveLow)], "glucose-tracker alarm"u8, isActiveLow ? GpioCalls.PullUp : GpioCalls.PullDown);

    /// <summary>The level of the first and only line of the request.</summary>
    internal static GpioValues CreateValues(bool isOn, bool isActiveLow) => new() { Bits = isOn != isActiveLow ? 1UL : 0, Mask = 1 };
}
