using System.Globalization;
using GlucoseTracker.Daemon.Configuration;
using GlucoseTracker.Daemon.Hosting;
using GlucoseTracker.LinuxDevices.Panel;
using GlucoseTracker.LinuxDevices.Spi;

namespace GlucoseTracker.Pi.Doctor;

/// <summary>The panel's bus: whether it is enabled, who may use it, and who else does.</summary>
internal static class BusChecks
{
    /// <summary>Node and permissions. When the node is missing, the buses that are there are named and asked for a panel.</summary>
    /// <param name="display">The panel.</param>
    /// <param name="files">The system.</param>
    /// <param name="statusAt">As in <see cref="I2cBuses.Search"/>.</param>
    public static CheckResult Bus(DisplaySettings display, SystemFiles files, Func<string, byte, byte?> statusAt)
    {
        if (display.Panel != PanelKind.Oled)
        {
            return CheckResult.NotChecked("bus", "no OLED panel is configured");
        }

        var wiring = display.Hat.Wiring;
        var (kind, group) = wiring.IsSpi ? ("SPI", "spi") : ("I2C", "i2c");
        if (!files.Exists(wiring.Bus))
        {
            return wiring.IsSpi ? CheckMissingSpi(wiring.Bus, files) : CheckMissingI2c(wiring.Bus, new I2cBuses(files), statusAt);
        }

        return files.CanGroupUse(wiring.Bus) switch
        {
            true => CheckResult.Ok("bus", $"{kind} is enabled, and the group of {wiring.Bus} may use it"),
            null => CheckResult.NotChecked(
                "bus", $"{wiring.Bus} is there; who may use it cannot be told by this user", "Run the same command with sudo."),
            false => CheckResult.Problem(
                "bus",
                $"only root may use {wiring.Bus}",
                $"Raspberry Pi OS gives it to the group {group} by a udev rule (package raspberrypi-sys-mods); elsewhere add one: " +
                $"SUBSYSTEM==\"{(wiring.IsSpi ? "spidev" : "i2c-dev")}\", GROUP=\"{group}\", MODE=\"0660\"."),
        };
    }

    /// <summary>The holder of the panel's address: a kernel driver, or another program that has opened the bus.</summary>
    /// <param name="display">The panel.</param>
    /// <param name="files">The system.</param>
    /// <param name="seesAll">True for root, who sees what the processes of others have open.</param>
    public static CheckResult Holder(DisplaySettings display, SystemFiles files, bool seesAll)
    {
        if (display.Panel != PanelKind.Oled)
        {
            return CheckResult.NotChecked("address", "no OLED panel is configured");
        }

        var wiring = display.Hat.Wiring;
        var driver = Path.GetFileName(files.GetLinkTarget(GetDevicePath(wiring) + "/driver"));
        if (driver is not null and not "spidev")
        {
            return CheckResult.Problem(
                "address", $"the kernel driver {driver} holds the panel on {wiring.Bus}",
                "Remove the display's dtoverlay line from /boot/firmware/config.txt and reboot.");
        }

        if (!files.Exists(wiring.Bus))
        {
            return CheckResult.NotChecked("address", $"{wiring.Bus} is not there, so nobody can hold the panel on it");
        }

        var others = FindOtherProcesses(wiring.Bus, files);
        return others.Count > 0
            ? CheckResult.Warning(
                "address",
                $"{string.Join(", ", others)} has {wiring.Bus} open too",
                "If it draws on this panel, stop it: two programs spoil each other's picture. If it talks to another device, all is well.")
            : seesAll ? CheckResult.Ok("address", $"nobody else holds the panel on {wiring.Bus}")
            : CheckResult.NotChecked(
                "address", $"no kernel driver holds the panel; whether another program has {wiring.Bus} open only root can see",
                "Run the same command with sudo.");
    }

    private static CheckResult CheckMissingI2c(string bus, I2cBuses buses, Func<string, byte, byte?> statusAt)
    {
        if (buses.Nodes.Count == 0)
        {
            return CheckResult.Problem(
                "bus", $"{bus} is not there, and no other I2C bus: I2C is not enabled", "sudo raspi-config nonint do_i2c 0");
        }

        var there = $"{bus} is not there; this board has {buses.Description}";
        var (answers, notAsked) = buses.Search(statusAt);
        if (answers.Count > 0)
        {
            var places = string.Join(
                " and ", answers.Select(a => string.Create(CultureInfo.InvariantCulture, $"at 0x{a.Address:X2} on {a.Bus}")));
            var (where, address) = answers[0];
            return CheckResult.Problem(
                "bus", $"{there}; something answers {places}",
                string.Create(CultureInfo.InvariantCulture, $"If that is the panel, set Display:Bus to \"{where}\" and Display:Address " +
                    $"to \"0x{address:X2}\"; 'sudo glucose-tracker setup' does it."));
        }

        var searched = notAsked.Count == 0
            ? "at 0x3C and 0x3D nothing answers there"
            : $"{string.Join(" and ", notAsked)} could not be asked for a panel";
        return CheckResult.Problem(
            "bus", $"{there}; {searched}",
            "If the panel hangs on one of them, set Display:Bus to it and look at the wiring. If it hangs on pins 3 and 5, switch I2C " +
            "on for them ('sudo raspi-config', Interface Options), unless another hat has these pins.");
    }

    private static CheckResult CheckMissingSpi(string bus, SystemFiles files)
    {
        var others = files.GetNames("/dev").Select(name => $"/dev/{name}").Where(path => SpiNode.TryParse(path, out _)).ToList();
        return others.Count == 0
            ? CheckResult.Problem(
                "bus", $"{bus} is not there, and no other SPI bus: SPI is not enabled", "sudo raspi-config nonint do_spi 0")
            : CheckResult.Problem(
                "bus", $"{bus} is not there; this board has {string.Join(" and ", others)}",
                "If the panel hangs on one of them, set Display:Bus to it.");
    }

    /// <summary>The kernel's folder for the device, which exists when a driver or the device tree names it.</summary>
    private static string GetDevicePath(PanelWiring wiring) => SpiNode.TryParse(wiring.Bus, out var node)
        ? string.Create(CultureInfo.InvariantCulture, $"/sys/bus/spi/devices/spi{node.Bus}.{node.ChipSelect}")
        : string.Create(CultureInfo.InvariantCulture, $"/sys/bus/i2c/devices/{wiring.Bus.Split('-')[^1]}-{wiring.Address:x4}");

    /// <summary>Processes but this one and the service's that have the node open; only root sees those of others.</summary>
    private static List<string> FindOtherProcesses(string node, SystemFiles files)
    {
        var ours = new ServiceCgroup(files).Processes.Append(Environment.ProcessId).Select(id => id.ToString(CultureInfo.InvariantCulture))
            .ToHashSet();
        return
        [
            .. files.GetNames("/proc").Where(name => char.IsAsciiDigit(name[0]) && !ours.Contains(name))
                .Where(name => files.GetNames($"/proc/{name}/fd").Any(open => files.GetLinkTarget($"/proc/{name}/fd/{open}") == node))
                .Select(name => $"{files.ReadFirstLine($"/proc/{name}/comm") ?? "a process"} ({name})"),
        ];
    }
}
