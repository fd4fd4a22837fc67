using System.Globalization;
using System.Runtime.InteropServices;
using GlucoseTracker.Daemon.Health;
using GlucoseTracker.Daemon.Hosting;
using GlucoseTracker.Domain.Device;

namespace GlucoseTracker.Pi.Doctor;

/// <summary>Board, system, supply voltage, heat, memory and disk: what the kernel tells in files.</summary>
internal static class BoardChecks
{
    public static CheckResult Board(SystemFiles files) => files.ReadFirstLine("/proc/device-tree/model") is { } model
        ? CheckResult.Ok("board", $"{model}, {RuntimeInformation.ProcessArchitecture}")
        : CheckResult.Warning(
            "board", $"{RuntimeInformation.ProcessArchitecture}, not a board that names itself",
            "Hats need a Raspberry Pi with the 40-pin header.");

    public static CheckResult System(SystemFiles files) =>
        CheckResult.Ok("system", $"{GetSystemName(files) ?? RuntimeInformation.OSDescription}, Linux {Environment.OSVersion.Version}");

    public static CheckResult Voltage(SystemFiles files) => FirmwareFlagsReader.Read(files) switch
    {
        null => CheckResult.NotChecked("voltage", "this board does not report it"),
        { IsVoltageLow: false, WasVoltageLow: false } => CheckResult.Ok("voltage", "never too low since the start"),
        { IsVoltageLow: var now } => CheckResult.Warning(
            "voltage", now ? "too low now" : "was too low since the start", "Use a stronger power supply and a short, thick cable."),
    };

    public static CheckResult Throttling(SystemFiles files) => FirmwareFlagsReader.Read(files) switch
    {
        null => CheckResult.NotChecked("throttling", "this board does not report it"),
        { IsThrottled: false, WasThrottled: false } => CheckResult.Ok("throttling", "the processor was never slowed down since the start"),
        { IsThrottled: var now } => CheckResult.Warning(
            "throttling", now ? "the processor is slowed down now" : "the processor was slowed down since the start",
            "Give the board air, and look at its supply voltage."),
    };

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

        if (FreeSpace.Get(directory) is not { } free)
        {
            return CheckResult.NotChecked("disk", $"how much room {directory} has cannot be told", $"Look at 'df {directory}'.");
        }

        var text = string.Create(CultureInfo.InvariantCulture, $"{free >> 20} MiB free for {directory}");
        return free >= DeviceHealth.MinFreeBytes
            ? CheckResult.Ok("disk", text)
            : CheckResult.Warning("disk", text, "Make room: history needs some space.");
    }

    private static string? GetSystemName(SystemFiles files) =>
        files.ReadLines("/etc/os-release").FirstOrDefault(l => l.StartsWith("PRETTY_NAME=", StringComparison.Ordinal))?[12..].Trim('"');
}
