using System.Globalization;
using GlucoseTracker.Daemon.Linux;
using GlucoseTracker.Domain.Device;

namespace GlucoseTracker.Daemon.Health;

/// <summary>
/// Reads the flags of a Raspberry Pi's firmware for supply and heat: from the firmware's own file, or, where the kernel has no such
/// file, from the hardware monitor <c>rpi_volt</c>, which reports only the voltage.
/// </summary>
public static class FirmwareFlagsReader
{
    private const string Platform = "/sys/devices/platform";
    private const string Monitors = "/sys/class/hwmon";

    /// <summary>Reads the flags; null when this board does not report them.</summary>
    public static FirmwareFlags? Read(SystemFiles files)
    {
        ArgumentNullException.ThrowIfNull(files);
        return ReadFirmware(files) ?? ReadMonitor(files);
    }

    /// <summary>The folder is "soc" or "soc@ADDRESS", and the firmware's below it ends in ":firmware" (bcm2708 to bcm2712).</summary>
    private static FirmwareFlags? ReadFirmware(SystemFiles files)
    {
        foreach (var soc in files.GetNames(Platform).Where(name => name.StartsWith("soc", StringComparison.Ordinal)))
        {
            foreach (var firmware in files.GetNames($"{Platform}/{soc}")
                .Where(name => name.EndsWith(":firmware", StringComparison.Ordinal)))
            {
                if (int.TryParse(
                    files.ReadFirstLine($"{Platform}/{soc}/{firmware}/get_throttled"), NumberStyles.HexNumber, CultureInfo.InvariantCulture,
                    out var bits))
                {
                    return new FirmwareFlags(bits);
                }
            }
        }

        return null;
    }

    /// <summary>The kernel's driver raspberrypi-hwmon: in0_lcrit_alarm is 1 while the voltage is too low.</summary>
    private static FirmwareFlags? ReadMonitor(SystemFiles files)
    {
        foreach (var folder in files.GetNames(Monitors).Select(name => $"{Monitors}/{name}"))
        {
            if (files.ReadFirstLine($"{folder}/name") == "rpi_volt" && files.ReadFirstLine($"{folder}/in0_lcrit_alarm") is { } alarm)
            {
                return new FirmwareFlags(alarm == "0" ? 0 : 1);
            }
        }

        return null;
    }
}
