using GlucoseTracker.LinuxDevices.Gpio;
using GlucoseTracker.LinuxDevices.Kernel;

namespace GlucoseTracker.LinuxDevices.Keys;

/// <summary>
/// Keys between GPIO lines and ground, all in one request to the kernel: pulled up, debounced and stamped there.
/// Why not through a library: docs/decisions/0004-i2c-and-gpio.md.
/// </summary>
public sealed class GpioKeys : IKeySource
{
    private readonly IReadOnlyList<int> _lines;
    private readonly KernelDevice _request;
    private readonly KeyEdgeLoop _loop;

    private GpioKeys(IReadOnlyList<int> lines, KernelDevice request) =>
        (_lines, _request, _loop) = (lines, request, new KeyEdgeLoop(request));

    /// <summary>Takes the lines and watches them from now on.</summary>
    /// <param name="chipLabel">The chip's label, such as "pinctrl-bcm2835"; "gpiodetect" lists them.</param>
    /// <param name="lines">1 to 64 different lines of the chip.</param>
    /// <param name="debounce">How long a line must be quiet before an edge counts. A press is told that much later.</param>
    /// <exception cref="GpioException">No such chip or line, in use, or no permission.</exception>
    public static GpioKeys Open(string chipLabel, IReadOnlyList<int> lines, TimeSpan debounce)
    {
        ArgumentException.ThrowIfNullOrEmpty(chipLabel);
        ArgumentNullException.ThrowIfNull(lines);
        ArgumentOutOfRangeException.ThrowIfZero(lines.Count, nameof(lines));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(lines.Count, 64, nameof(lines));
        using var chip = GpioChip.Find(chipLabel, "Button:Chip");
        return new GpioKeys([.. lines], chip.Request(KeyLineRequest.Create(lines, debounce, "glucose-tracker keys"u8)));
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<KeyEdge> ReadEdgesAsync(CancellationToken cancellationToken) => _loop.Edges.ReadAllAsync(cancellationToken);

    /// <inheritdoc/>
    public bool IsPressed(int line)
    {
        var index = _lines.ToList().IndexOf(line);
        ArgumentOutOfRangeException.ThrowIfNegative(index, nameof(line));
        var values = new GpioValues { Mask = 1UL << index };
        try
        {
            _request.Control(GpioCalls.GetValues, ref values);
        }
        catch (KernelException failure)
        {
            throw GpioFailures.Gone(failure);
        }

        return (values.Bits & values.Mask) != 0;
    }

    /// <inheritdoc/>
    public void Dispose() => _loop.Dispose();
}
