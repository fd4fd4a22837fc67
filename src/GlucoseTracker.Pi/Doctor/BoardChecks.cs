using System.Globalization;
using System.Runtime.InteropServices;
using GlucoseTracker.Daemon.Control;
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

    /// <summary>
    /// The notices about supply, heat and card: those of the running daemon, which <c>status</c>, panel and notifications tell too. Without
    /// a daemon, what the firmware noted since the start of the board counts, because nobody knows when that was.
    /// </summary>
    /// <param name="status">The daemon's own account; null when it cannot be asked.</param>
    /// <param name="flags">What the firmware reports; null: nothing.</param>
    /// <param name="freeBytes">The room of the state directory; null: not known.</param>
    public static DeviceNotices GetNotices(StatusDocument? status, FirmwareFlags? flags, long? freeBytes) => status is not null
        ? status.Device.Aggregate(DeviceNotices.None, (all, notice) =>
            Enum.TryParse<DeviceNotices>(notice.Notice, ignoreCase: true, out var one) ? all | one : all)
        : DeviceHealth.Unknown.Next(flags, freeBytes, TimeSpan.Zero).Notices
            | (flags?.WasVoltageLow == true ? DeviceNotices.LowVoltage : DeviceNotices.None)
            | (flags?.WasThrottled == true ? DeviceNotices.Throttled : DeviceNotices.None);

    /// <param name="notices">The notices that hold.</param>
    /// <param name="flags">What the firmware reports; null: nothing.</param>
    public static CheckResult Voltage(DeviceNotices notices, FirmwareFlags? flags) => flags switch
    {
        _ when notices.HasFlag(DeviceNotices.LowVoltage) => CheckResult.Warning(
            "voltage", flags?.IsVoltageLow == true ? "too low now" : "was too low", DeviceNoticeText.GetRemedy(DeviceNotices.LowVoltage)),
        null => CheckResult.NotChecked("voltage", "this board does not report it"),
        { WasVoltageLow: true } => CheckResult.Ok("voltage", "not too low in the last half hour; before, it was once since the start"),
        _ => CheckResult.Ok("voltage", "never too low since the start"),
    };

    /// <param name="notices">The notices that hold.</param>
    /// <param name="flags">What the firmware reports; null: nothing.</param>
    public static CheckResult Throttling(DeviceNotices notices, FirmwareFlags? flags) => flags switch
    {
        _ when notices.HasFlag(DeviceNotices.Throttled) => CheckResult.Warning(
            "throttling", $"the processor {(flags?.IsThrottled == true ? "is slowed down now" : "was slowed down")}",
            DeviceNoticeText.GetRemedy(DeviceNotices.Throttled)),
        null => CheckResult.NotChecked("throttling", "this board does not report it"),
        { WasThrottled: true } => CheckResult.Ok(
            "throttling", "the processor was not slowed down in the last half hour; before, it was once since the start"),
        _ => CheckResult.Ok("throttling", "the processor was never slowed down since the start"),
    };

    public static CheckResult Memory() =>
        CheckResult.Ok(
            "memory",
            string.Create(CultureInfo.InvariantCulture, $"{GC.GetGCMemoryInfo().TotalAvailableMemoryBytes >> 20} MiB usable here"));

    /// <summary>The state folder and the room for it.</summary>
    /// <param name="directory">The state folder.</param>
    /// <param name="notices">The notices that hold.</param>
    public static CheckResult Disk(string directory, DeviceNotices notices)
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
        return notices.HasFlag(DeviceNotices.CardFull)
            ? CheckResult.Warning("disk", text, DeviceNoticeText.GetRemedy(DeviceNotices.CardFull))
            : CheckResult.Ok("disk", text);
    }

    private static string? GetSystemName(SystemFiles files) =>
        files.ReadLines("/etc/os-release").FirstOrDefault(l => l.StartsWith("PRETTY_NAME=", StringComparison.Ordinal))?[12..].Trim('"');
}
