using System.Globalization;
using GlucoseTracker.Graphics;
using GlucoseTracker.LinuxDevices.Kernel;

namespace GlucoseTracker.LinuxDevices.Spi;

/// <summary>A device node of spidev, such as /dev/spidev0.1: bus 0, chip select 1.</summary>
public sealed record SpiNode
{
    private const string Prefix = "/dev/spidev";

    private SpiNode(int bus, int chipSelect) => (Bus, ChipSelect) = (bus, chipSelect);

    /// <summary>The number of the bus.</summary>
    public int Bus { get; }

    /// <summary>The number of the chip select.</summary>
    public int ChipSelect { get; }

    /// <summary>The path.</summary>
    public string Path => string.Create(CultureInfo.InvariantCulture, $"{Prefix}{Bus}.{ChipSelect}");

    /// <summary>Parses a path.</summary>
    /// <exception cref="ArgumentException">The path is not one of an SPI node.</exception>
    public static SpiNode Parse(string path) =>
        TryParse(path, out var node) ? node : throw new ArgumentException($"{path} is no SPI node such as {Prefix}0.0.", nameof(path));

    /// <summary>Parses a path; false when it is not one of an SPI node.</summary>
    public static bool TryParse(string path, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out SpiNode? node)
    {
        ArgumentNullException.ThrowIfNull(path);
        node = null;
        if (path.StartsWith(Prefix, StringComparison.Ordinal) && path[Prefix.Length..].Split('.') is [var bus, var select] &&
            int.TryParse(bus, NumberStyles.None, CultureInfo.InvariantCulture, out var b) &&
            int.TryParse(select, NumberStyles.None, CultureInfo.InvariantCulture, out var s))
        {
            node = new SpiNode(b, s);
        }

        return node is not null;
    }

    /// <summary>
    /// The library reports missing nodes and missing permissions only in the text of its exceptions, so both are checked first.
    /// </summary>
    /// <exception cref="DisplayException">The node is missing or may not be opened.</exception>
    internal void CheckAccess()
    {
        try
        {
            using var descriptor = KernelDevice.Open(Path);
        }
        catch (KernelException failure)
        {
            throw SpiFailures.FromOpening(failure, Path);
        }
    }
}
