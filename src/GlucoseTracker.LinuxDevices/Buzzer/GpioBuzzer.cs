using GlucoseTracker.LinuxDevices.Gpio;
using GlucoseTracker.LinuxDevices.Kernel;

namespace GlucoseTracker.LinuxDevices.Buzzer;

/// <summary>An active buzzer at a GPIO line: it sounds while the line is high.</summary>
public sealed class GpioBuzzer : IBuzzer
{
    private readonly KernelDevice _line;

    private GpioBuzzer(KernelDevice line) => _line = line;

    /// <summary>Takes the line as an output; silent at first.</summary>
    /// <param name="chipLabel">The label of the GPIO chip.</param>
    /// <param name="line">The line on it.</param>
    /// <exception cref="GpioException">The line cannot be had.</exception>
    public static GpioBuzzer Open(string chipLabel, int line)
    {
        using var chip = GpioChip.Find(chipLabel, "Buzzer:Chip");
        return new GpioBuzzer(chip.Request(CreateRequest(line)));
    }

    /// <inheritdoc/>
    public void Sound(bool sounds)
    {
        var values = CreateValues(sounds);
        try
        {
            _line.Control(GpioCalls.SetValues, ref values);
        }
        catch (KernelException failure)
        {
            throw GpioFailures.Gone(failure);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        try
        {
            Sound(false);
        }
        catch (GpioException)
        {
            // The line went away, and the sound with it.
        }

        _line.Dispose();
    }

    /// <summary>An output that begins low.</summary>
    internal static GpioRequest CreateRequest(int line) => OutputRequest.Create([(line, false)], "glucose-tracker buzzer"u8);

    /// <summary>The level of the first and only line of the request.</summary>
    internal static GpioValues CreateValues(bool sounds) => new() { Bits = sounds ? 1UL : 0, Mask = 1 };
}
