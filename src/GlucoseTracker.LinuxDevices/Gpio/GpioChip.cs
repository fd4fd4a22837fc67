using GlucoseTracker.LinuxDevices.Kernel;

namespace GlucoseTracker.LinuxDevices.Gpio;

/// <summary>
/// An open GPIO chip. It is found by its label, because the number of the header's chip differs between boards and kernels
/// (on a Pi 5 it was gpiochip4, then gpiochip0), but its label does not.
/// </summary>
internal sealed unsafe class GpioChip : IDisposable
{
    private readonly KernelDevice _device;

    private GpioChip(KernelDevice device, string label, int lines) => (_device, Label, Lines) = (device, label, lines);

    /// <summary>The label, such as "pinctrl-bcm2835".</summary>
    public string Label { get; }

    /// <summary>The number of lines.</summary>
    public int Lines { get; }

    /// <summary>Opens the chip with a label, or the chip of the header.</summary>
    /// <param name="label">The label.</param>
    /// <param name="key">The configuration key of the label, for the message; null for none.</param>
    /// <param name="deviceDirectory">The directory of the device nodes.</param>
    /// <exception cref="GpioException">The chip does not exist, or may not be opened.</exception>
    public static GpioChip Find(string label, string? key, string deviceDirectory = "/dev")
    {
        var (seen, refused) = (new List<string>(), 0);
        foreach (var path in Directory.EnumerateFileSystemEntries(deviceDirectory, "gpiochip*").Order(StringComparer.Ordinal))
        {
            if (TryOpen(path, ref refused) is not { } chip)
            {
                continue;
            }

            if (HeaderChip.Matches(label, chip.Label))
            {
                return chip;
            }

            seen.Add(chip.Label);
            chip.Dispose();
        }

        throw refused > 0 ? GpioFailures.NoPermission() : GpioFailures.ChipMissing(label, key, seen);
    }

    /// <summary>
    /// Requests several lines together. The returned descriptor owns the lines, so they stay requested after the chip is closed.
    /// </summary>
    /// <exception cref="GpioException">A line is in use or cannot be configured.</exception>
    public KernelDevice Request(GpioRequest request)
    {
        for (var n = 0; n < request.LineCount; n++)
        {
            if (request.Offsets[n] >= Lines)
            {
                throw GpioFailures.LineMissing(this, (int)request.Offsets[n]);
            }
        }

        try
        {
            _device.Control(GpioCalls.RequestLines, ref request);
        }
        catch (KernelException failure)
        {
            throw GpioFailures.FromRequest(failure, Label, BusyLine(request));
        }

        return new KernelDevice(new FileDescriptor(request.Descriptor));
    }

    /// <inheritdoc/>
    public void Dispose() => _device.Dispose();

    private static GpioChip? TryOpen(string path, ref int refused)
    {
        KernelDevice? device = null;
        try
        {
            device = KernelDevice.Open(path);
            var chip = default(GpioChipInfo);
            device.Control(GpioCalls.GetChip, ref chip);
            return new GpioChip(device, GpioChipInfo.Text(chip.Label), (int)chip.Lines);
        }
        catch (KernelException failure)
        {
            device?.Dispose();
            refused += failure.Errno is Errno.NoAccess or Errno.NotPermitted ? 1 : 0;
            return null;
        }
    }

    /// <summary>The first of the lines that is in use, and its consumer; for the message.</summary>
    private (int Line, string Holder)? BusyLine(GpioRequest request)
    {
        const ulong used = 0x1; // GPIO_V2_LINE_FLAG_USED
        for (var n = 0; n < request.LineCount; n++)
        {
            var line = new GpioLineInfo { Offset = request.Offsets[n] };
            try
            {
                _device.Control(GpioCalls.GetLine, ref line);
            }
            catch (KernelException)
            {
                return null;
            }

            if ((line.Flags & used) != 0)
            {
                return ((int)line.Offset, GpioChipInfo.Text(line.Consumer));
            }
        }

        return null;
    }
}
