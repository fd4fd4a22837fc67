using System.Text;

namespace GlucoseTracker.LinuxDevices;

/// <summary>An active buzzer at a GPIO line: it sounds while the line is high.</summary>
public sealed unsafe class GpioBuzzer : IBuzzer
{
    private readonly KernelDevice _line;

    private GpioBuzzer(KernelDevice line) => _line = line;

    /// <summary>Takes the line as an output; silent at first.</summary>
    /// <param name="chipLabel">The label of the GPIO chip.</param>
    /// <param name="line">The line on it.</param>
    /// <exception cref="GpioException">The line cannot be had.</exception>
    public static GpioBuzzer Open(string chipLabel, int line)
    {
        using var chip = GpioChip.Find(chipLabel);
        var request = default(GpioRequest);
        Fill(ref request, line);
        return new GpioBuzzer(chip.Request(request));
    }

    /// <inheritdoc/>
    public void Sound(bool sounds)
    {
        var values = new GpioValues { Bits = sounds ? 1UL : 0, Mask = 1 };
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

    /// <summary>An output that begins low: all flags of the first and only attribute are 0.</summary>
    internal static void Fill(ref GpioRequest request, int line)
    {
        request.Offsets[0] = (uint)line;
        request.LineCount = 1;
        request.Config.Flags = GpioCalls.Output;
        request.Config.AttributeCount = 1;
        request.Config.Attributes[0] = new GpioConfigAttribute
        {
            Attribute = new GpioAttribute { Id = GpioCalls.AttributeOutputValues, Value = 0 },
            Mask = 1,
        };
        fixed (byte* consumer = request.Consumer)
        {
            Encoding.UTF8.GetBytes("glucose-tracker buzzer", new Span<byte>(consumer, 31));
        }
    }
}
