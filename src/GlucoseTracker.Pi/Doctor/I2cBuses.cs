using System.Globalization;
using GlucoseTracker.Daemon.Linux;
using GlucoseTracker.Graphics;
using GlucoseTracker.LinuxDevices.Panel;
using GlucoseTracker.Pi.Languages;

namespace GlucoseTracker.Pi.Doctor;

/// <summary>The I2C buses of this board. The bus number depends on the board and on the pins.</summary>
/// <param name="files">Lists the device nodes.</param>
internal sealed class I2cBuses(SystemFiles files)
{
    /// <summary>The two possible addresses of the supported panels, the more common one first.</summary>
    public static IReadOnlyList<byte> PanelAddresses { get; } = [0x3C, 0x3D];

    private const string Prefix = "i2c-";

    /// <summary>The device nodes in ascending order, such as /dev/i2c-1; empty when there are none.</summary>
    public IReadOnlyList<string> Nodes { get; } =
    [
        .. files.GetNames("/dev").Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
        .Select(name => (Name: name, Number: ParseNumber(name)))
            .Where(bus => bus.Number >= 0).OrderBy(bus => bus.Number).Select(bus => $"/dev/{bus.Name}"),
    ];

    /// <summary>
    /// The buses in words, with the adapter names that the kernel reports: "/dev/i2c-3 (i2c-gpio) and /dev/i2c-20".
    /// </summary>
    public string Description => string.Join($" {UserTexts.Get("doctor.and")} ", Nodes.Select(DescribeBus));

    /// <summary>Searches each bus for a device at both addresses.</summary>
    /// <param name="statusAt">Reads the status byte of a device; null when none responds; throws when the bus cannot be used.</param>
    /// <returns>The devices that respond, and the buses that could not be searched.</returns>
    public (IReadOnlyList<(string Bus, byte Address)> Answers, IReadOnlyList<string> NotAsked) Search(Func<string, byte, byte?> statusAt)
    {
        var (answers, notAsked) = (new List<(string, byte)>(), new List<string>());
        foreach (var bus in Nodes)
        {
            try
            {
                answers.AddRange(PanelAddresses.Where(address => statusAt(bus, address) is not null).Select(address => (bus, address)));
            }
            catch (DisplayException)
            {
                notAsked.Add(bus);
            }
        }

        return (answers, notAsked);
    }

    /// <summary>Reads the status byte from the device; null when no device responds.</summary>
    /// <exception cref="DisplayException">The bus cannot be used.</exception>
    public static byte? ReadStatus(string bus, byte address, TimeProvider time)
    {
        try
        {
            return PanelProbe.ReadStatus(PanelWiring.I2c(bus, address), time);
        }
        catch (DisplayException e) when (e.Failure == DisplayFailure.NoAnswer)
        {
            return null;
        }
    }

    private string DescribeBus(string bus) =>
        files.ReadFirstLine($"/sys/class/i2c-dev/{Path.GetFileName(bus)}/name") is { Length: > 0 } adapter ? $"{bus} ({adapter})" : bus;

    private static int ParseNumber(string name) =>
        int.TryParse(name.AsSpan(Prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;
}
