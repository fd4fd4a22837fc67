using System.Globalization;
using GlucoseTracker.Daemon.Configuration;
using GlucoseTracker.Daemon.Linux;
using GlucoseTracker.LinuxDevices.Panel;
using GlucoseTracker.LinuxDevices.Spi;
using GlucoseTracker.Pi.Languages;

namespace GlucoseTracker.Pi.Doctor;

/// <summary>Checks the panel's bus: whether it is enabled, which users may use it, and which processes use it.</summary>
internal static class BusChecks
{
    /// <summary>Checks node and permissions. When the node is missing, the other buses are listed and searched for a panel.</summary>
    /// <param name="display">The panel.</param>
    /// <param name="files">The system.</param>
    /// <param name="statusAt">As in <see cref="I2cBuses.Search"/>.</param>
    public static CheckResult Bus(DisplaySettings display, SystemFiles files, Func<string, byte, byte?> statusAt)
    {
        if (display.Panel != PanelKind.Oled)
        {
            return CheckResult.NotChecked("bus", UserTexts.Get("doctor.no-oled"));
        }

        var wiring = display.Hat.Wiring;
        var (kind, group) = wiring.IsSpi ? ("SPI", "spi") : ("I2C", "i2c");
        if (!files.Exists(wiring.Bus))
        {
            return wiring.IsSpi ? CheckMissingSpi(wiring.Bus, files) : CheckMissingI2c(wiring.Bus, new I2cBuses(files), statusAt);
        }

        return files.CanGroupUse(wiring.Bus) switch
        {
            true => CheckResult.Ok("bus", UserTexts.Format("doctor.bus-ok", ("kind", kind), ("bus", wiring.Bus))),
            null => CheckResult.NotChecked(
                "bus", UserTexts.Format("doctor.bus-rights-unknown", ("bus", wiring.Bus)), UserTexts.Get("doctor.use-sudo")),
            false => CheckResult.Problem(
                "bus",
                UserTexts.Format("doctor.bus-root-only", ("bus", wiring.Bus)),
                UserTexts.Format(
                    "doctor.bus-root-only.next", ("group", group),
                    ("rule", $"SUBSYSTEM==\"{(wiring.IsSpi ? "spidev" : "i2c-dev")}\", GROUP=\"{group}\", MODE=\"0660\""))),
        };
    }

    /// <summary>The holder of the panel's address: a kernel driver, or another program that has opened the bus.</summary>
    /// <param name="display">The panel.</param>
    /// <param name="files">The system.</param>
    /// <param name="seesAll">True for root, who can list the open files of all processes.</param>
    public static CheckResult Holder(DisplaySettings display, SystemFiles files, bool seesAll)
    {
        if (display.Panel != PanelKind.Oled)
        {
            return CheckResult.NotChecked("address", UserTexts.Get("doctor.no-oled"));
        }

        var wiring = display.Hat.Wiring;
        var driver = Path.GetFileName(files.GetLinkTarget(GetDevicePath(wiring) + "/driver"));
        if (driver is not null and not "spidev")
        {
            return CheckResult.Problem(
                "address", UserTexts.Format("doctor.address-driver", ("driver", driver), ("bus", wiring.Bus)),
                UserTexts.Get("doctor.address-driver.next"));
        }

        if (!files.Exists(wiring.Bus))
        {
            return CheckResult.NotChecked("address", UserTexts.Format("doctor.address-no-bus", ("bus", wiring.Bus)));
        }

        var others = FindOtherProcesses(wiring.Bus, files);
        return others.Count > 0
            ? CheckResult.Warning(
                "address",
                UserTexts.Format("doctor.address-shared", ("programs", string.Join(", ", others)), ("bus", wiring.Bus)),
                UserTexts.Get("doctor.address-shared.next"))
            : seesAll ? CheckResult.Ok("address", UserTexts.Format("doctor.address-ok", ("bus", wiring.Bus)))
            : CheckResult.NotChecked(
                "address", UserTexts.Format("doctor.address-unknown", ("bus", wiring.Bus)),
                UserTexts.Get("doctor.use-sudo"));
    }

    private static CheckResult CheckMissingI2c(string bus, I2cBuses buses, Func<string, byte, byte?> statusAt)
    {
        if (buses.Nodes.Count == 0)
        {
            return CheckResult.Problem(
                "bus", UserTexts.Format("doctor.bus-no-i2c", ("bus", bus)), "sudo raspi-config nonint do_i2c 0");
        }

        var there = UserTexts.Format("doctor.bus-others", ("bus", bus), ("others", buses.Description));
        var (answers, notAsked) = buses.Search(statusAt);
        if (answers.Count > 0)
        {
            var places = JoinWords(answers.Select(
                a => UserTexts.Format("doctor.bus-place", ("address", FormatAddress(a.Address)), ("bus", a.Bus))));
            var (where, address) = answers[0];
            return CheckResult.Problem(
                "bus", UserTexts.Format("doctor.bus-answer", ("there", there), ("places", places)),
                UserTexts.Format("doctor.bus-answer.next", ("bus", where), ("address", FormatAddress(address))));
        }

        var searched = notAsked.Count == 0
            ? UserTexts.Get("doctor.bus-no-answer")
            : UserTexts.Format("doctor.bus-not-asked", ("buses", JoinWords(notAsked)));
        return CheckResult.Problem(
            "bus", $"{there}; {searched}",
            UserTexts.Get("doctor.bus-no-answer.next"));
    }

    private static CheckResult CheckMissingSpi(string bus, SystemFiles files)
    {
        var others = files.GetNames("/dev").Select(name => $"/dev/{name}").Where(path => SpiNode.TryParse(path, out _)).ToList();
        return others.Count == 0
            ? CheckResult.Problem(
                "bus", UserTexts.Format("doctor.bus-no-spi", ("bus", bus)), "sudo raspi-config nonint do_spi 0")
            : CheckResult.Problem(
                "bus", UserTexts.Format("doctor.bus-others", ("bus", bus), ("others", JoinWords(others))),
                UserTexts.Get("doctor.bus-no-spi.next"));
    }

    private static string JoinWords(IEnumerable<string> words) => string.Join($" {UserTexts.Get("doctor.and")} ", words);

    private static string FormatAddress(byte address) => string.Create(CultureInfo.InvariantCulture, $"0x{address:X2}");

    /// <summary>The kernel's folder for the device, which exists when a driver or the device tree names it.</summary>
    private static string GetDevicePath(PanelWiring wiring) => SpiNode.TryParse(wiring.Bus, out var node)
        ? string.Create(CultureInfo.InvariantCulture, $"/sys/bus/spi/devices/spi{node.Bus}.{node.ChipSelect}")
        : string.Create(CultureInfo.InvariantCulture, $"/sys/bus/i2c/devices/{wiring.Bus.Split('-')[^1]}-{wiring.Address:x4}");

    /// <summary>The processes except this one and the service that have opened the node; only root can list those of other users.</summary>
    private static List<string> FindOtherProcesses(string node, SystemFiles files)
    {
        var ownProcesses = new ServiceCgroup(files).Processes.Append(Environment.ProcessId)
            .Select(id => id.ToString(CultureInfo.InvariantCulture))
            .ToHashSet();
        return
        [
            .. files.GetNames("/proc").Where(name => char.IsAsciiDigit(name[0]) && !ownProcesses.Contains(name))
                .Where(name => files.GetNames($"/proc/{name}/fd").Any(open => files.GetLinkTarget($"/proc/{name}/fd/{open}") == node))
                .Select(name => $"{files.ReadFirstLine($"/proc/{name}/comm") ?? UserTexts.Get("doctor.a-process")} ({name})"),
        ];
    }
}
