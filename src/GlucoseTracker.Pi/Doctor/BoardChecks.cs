using System.Globalization;
using System.Runtime.InteropServices;
using GlucoseTracker.Daemon.Hosting;

namespace GlucoseTracker.Pi.Doctor;

/// <summary>Board, system, supply voltage, memory and disk: what the kernel tells in files.</summary>
internal static class BoardChecks
{
    private const string Throttled = "/sys/devices/platform/soc/soc:firmware/get_throttled";
    private const long MinFreeBytes = 100 << 20;

    public static CheckResult Board(SystemFiles files) => files.ReadFirstLine("/proc/device-tree/model") is { } model
        ? CheckResult.Ok("board", $"{model}, {RuntimeInformation.ProcessArchitecture}")
        : CheckResult.Warning(
            "board", $"{RuntimeInformation.ProcessArchitecture}, not a board that names itself",
            "Hats need a Raspberry Pi with the 40-pin header.");

    public static CheckResult System(SystemFiles files) =>
        CheckResult.Ok("system", $"{GetSystemName(files) ?? RuntimeInformation.OSDescription}, Linux {Environment.OSVersion.Version}");

    /// <summary>Bit 0: too low now; bit 16: it has been since the start (vcgencmd's get_throttled).</summary>
    public static CheckResult Voltage(SystemFiles files)
    {
        if (files.ReadFirstLine(Throttled) is not { } text
            || !int.TryParse(text, NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var bits))
        {
            return CheckResult.NotChecked("voltage", "this board does not report it");
        }

        return (bits & 0x10001) == 0
            ? CheckResult.Ok("voltage", "never too low since the start")
            : CheckResult.Warning("voltage", (bits & 1) != 0
            ? "too low now"
            : "was too low since the start", "Use a stronger power supply and a short, thick cable.");
    }

    public static CheckResult Memory() =>
        CheckResult.Ok(
            "memory",
            string.Create(CultureInfo.InvariantCulture, $"{GC.GetGCMemoryInfo().TotalAvailableMemoryBytes >> 20} MiB usable here"));

    /// <summary>The state folder and the room for it.</summary>
    public static CheckResult Disk(string directory)
    {
        if (!Directory.Exists(directory))
        {
            return CheckResult.Warning(
                "disk", $"the state folder {directory} does not exist",
                "The service makes it when it first starts: 'sudo systemctl start glucose-tracker'.");
        }

        try
        {
            var free = new DriveInfo(directory).AvailableFreeSpace;
            var text = string.Create(CultureInfo.InvariantCulture, $"{free >> 20} MiB free for {directory}");
            return free >= MinFreeBytes
                ? CheckResult.Ok("disk", text)
                : CheckResult.Warning("disk", text, "Make room: history needs some space.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return CheckResult.NotChecked("disk", $"how much room {directory} has cannot be told", $"Look at 'df {directory}'.");
        }
    }

    private static string? GetSystemName(SystemFiles files) =>
        files.ReadLines("/etc/os-release").FirstOrDefault(l => l.StartsWith("PRETTY_NAME=", StringComparison.Ordinal))?[12..].Trim('"');
}
