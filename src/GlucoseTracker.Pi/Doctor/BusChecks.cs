using System.Globalization;
using GlucoseTracker.LinuxDevices;
using GlucoseTracker.Pi.Configuration;

namespace GlucoseTracker.Pi.Doctor;

/// <summary>The panel's bus: whether it is enabled, who may use it, and who else does.</summary>
internal static class BusChecks
{
    /// <summary>Node and permissions.</summary>
    public static Finding Bus(DisplaySettings display, SystemFiles files)
    {
        if (display.Panel != PanelKind.Oled)
        {
            return Finding.Ok("bus", "no OLED panel is configured");
        }

        var wiring = display.Hat.Wiring;
        var (kind, group) = wiring.IsSpi ? ("SPI", "spi") : ("I2C", "i2c");
        if (!files.Exists(wiring.Bus))
        {
            return Finding.Problem("bus", $"{wiring.Bus} is not there: {kind} is not enabled", $"sudo raspi-config nonint do_{group} 0");
        }

        return files.GroupMayUse(wiring.Bus)
            ? Finding.Ok("bus", $"{kind} is enabled, and the group of {wiring.Bus} may use it")
            : Finding.Problem(
                "bus",
                $"only root may use {wiring.Bus}",
                $"Raspberry Pi OS gives it to the group {group} by a udev rule (package raspberrypi-sys-mods); elsewhere add one: SUBSYSTEM==\"{(wiring.IsSpi ? "spidev" : "i2c-dev")}\", GROUP=\"{group}\", MODE=\"0660\".");
    }

    /// <summary>Who holds the panel's address: a kernel driver, or another program that has the bus open.</summary>
    public static Finding Holder(DisplaySettings display, SystemFiles files)
    {
        if (display.Panel != PanelKind.Oled)
        {
            return Finding.Ok("address", "no OLED panel is configured");
        }

        var wiring = display.Hat.Wiring;
        var driver = Path.GetFileName(files.Target(Device(wiring) + "/driver"));
        if (driver is not null and not "spidev")
        {
            return Finding.Problem(
                "address", $"the kernel driver {driver} holds the panel on {wiring.Bus}", "Remove the display's dtoverlay line from /boot/firmware/config.txt and reboot.");
        }

        var others = Others(wiring.Bus, files);
        return others.Count == 0
            ? Finding.Ok("address", $"nobody else holds the panel on {wiring.Bus}")
            : Finding.Warning(
                "address",
                $"{string.Join(", ", others)} has {wiring.Bus} open too",
                "If it draws on this panel, stop it: two programs spoil each other's picture. If it talks to another device, all is well.");
    }

    /// <summary>The kernel's folder for the device, which exists when a driver or the device tree names it.</summary>
    private static string Device(PanelWiring wiring) => SpiNode.TryParse(wiring.Bus, out var node)
        ? string.Create(CultureInfo.InvariantCulture, $"/sys/bus/spi/devices/spi{node.Bus}.{node.ChipSelect}")
        : string.Create(CultureInfo.InvariantCulture, $"/sys/bus/i2c/devices/{wiring.Bus.Split('-')[^1]}-{wiring.Address:x4}");

    /// <summary>Processes but this one and the service's that have the node open; only root sees those of others.</summary>
    private static List<string> Others(string node, SystemFiles files)
    {
        var ours = new ServiceGroup(files).Processes.Append(Environment.ProcessId).Select(id => id.ToString(CultureInfo.InvariantCulture)).ToHashSet();
        return
        [
            .. files.Names("/proc").Where(name => char.IsAsciiDigit(name[0]) && !ours.Contains(name))
                .Where(name => files.Names($"/proc/{name}/fd").Any(open => files.Target($"/proc/{name}/fd/{open}") == node))
                .Select(name => $"{files.FirstLine($"/proc/{name}/comm") ?? "a process"} ({name})"),
        ];
    }
}
