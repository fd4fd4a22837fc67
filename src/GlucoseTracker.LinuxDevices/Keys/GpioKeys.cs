using GlucoseTracker.LinuxDevices.Gpio;
using GlucoseTracker.LinuxDevices.Kernel;

namespace GlucoseTracker.LinuxDevices.Keys;

/// <summary>
/// Keys between GPIO lines and ground, in one request to the kernel, which pulls the lines up, debounces them and stamps their edges.
/// docs/decisions/0004-i2c-and-gpio.md explains why no library is used.
/// </summary>
public sealed class GpioKeys : IKeySource
{
    private readonly IReadOnlyList<int> _lines;
    private readonly KernelDevice _request;
    private readonly KeyEdgeLoop _loop;

    private GpioKeys(IReadOnlyList<int> lines, KernelDevice request) =>
        (_lines, _request, _loop) = (lines, request, new KeyEdgeLoop(request));

    /// <summary>Requests the lines and starts to watch them.</summary>
    /// <param name="chipLabel">The label of the chip, such as "pinctrl-bcm2835"; "gpiodetect" lists the labels.</param>
    /// <param name="lines">1 to 64 different lines of the chip.</param>
    /// <param name="debounce">The time for which a line must be stable before an edge counts; edges are reported with this delay.</param>
    /// <exception cref="GpioException">The chip or a line does not exist, is in use, or may not be opened.</exception>
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
