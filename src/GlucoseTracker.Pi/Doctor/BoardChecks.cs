using System.Runtime.InteropServices;
using GlucoseTracker.Daemon.Control;
using GlucoseTracker.Daemon.Health;
using GlucoseTracker.Daemon.Linux;
using GlucoseTracker.Domain.Device;
using GlucoseTracker.Pi.Languages;
using GlucoseTracker.Pi.Login;

namespace GlucoseTracker.Pi.Doctor;

/// <summary>Board, system, supply voltage, heat, memory and disk: as reported by the kernel.</summary>
internal static class BoardChecks
{
    public static CheckResult Board(SystemFiles files) => files.ReadFirstLine("/proc/device-tree/model") is { } model
        ? CheckResult.Ok("board", $"{model}, {RuntimeInformation.ProcessArchitecture}")
        : CheckResult.Warning(
            "board", UserTexts.Format("doctor.board-unknown", ("architecture", $"{RuntimeInformation.ProcessArchitecture}")),
            UserTexts.Get("doctor.board-unknown.next"));

    public static CheckResult System(SystemFiles files) =>
        CheckResult.Ok("system", $"{GetSystemName(files) ?? RuntimeInformation.OSDescription}, Linux {Environment.OSVersion.Version}");

    /// <summary>
    /// The notices about supply, heat and card: those of the running daemon, which <c>status</c>, panel and notifications show too. Without
    /// a daemon, every event since the start of the board counts, because its time is unknown.
    /// </summary>
    /// <param name="status">The status of the daemon; null when no daemon responds.</param>
    /// <param name="flags">The flags of the firmware; null when it reports none.</param>
    /// <param name="freeBytes">The free space of the state directory; null when unknown.</param>
    public static DeviceNotices GetNotices(StatusDocument? status, FirmwareFlags? flags, long? freeBytes) => status is not null
        ? status.Device.Aggregate(DeviceNotices.None, (all, notice) =>
            Enum.TryParse<DeviceNotices>(notice.Notice, ignoreCase: true, out var one) ? all | one : all)
        : DeviceHealth.Unknown.Next(flags, freeBytes, TimeSpan.Zero).Notices
            | (flags?.WasVoltageLow == true ? DeviceNotices.LowVoltage : DeviceNotices.None)
            | (flags?.WasThrottled == true ? DeviceNotices.Throttled : DeviceNotices.None);

    /// <param name="notices">The notices that hold.</param>
    /// <param name="flags">The flags of the firmware; null when it reports none.</param>
    public static CheckResult Voltage(DeviceNotices notices, FirmwareFlags? flags) => flags switch
    {
        _ when notices.HasFlag(DeviceNotices.LowVoltage) => CheckResult.Warning(
            "voltage", UserTexts.Get(flags?.IsVoltageLow == true ? "doctor.voltage-low-now" : "doctor.voltage-was-low"),
            DeviceNoticeText.GetRemedy(DeviceNotices.LowVoltage, UserTexts.Current)),
        null => CheckResult.NotChecked("voltage", UserTexts.Get("doctor.not-reported")),
        { WasVoltageLow: true } => CheckResult.Ok("voltage", UserTexts.Get("doctor.voltage-low-once")),
        _ => CheckResult.Ok("voltage", UserTexts.Get("doctor.voltage-ok")),
    };

    /// <param name="notices">The notices that hold.</param>
    /// <param name="flags">The flags of the firmware; null when it reports none.</param>
    public static CheckResult Throttling(DeviceNotices notices, FirmwareFlags? flags) => flags switch
    {
        _ when notices.HasFlag(DeviceNotices.Throttled) => CheckResult.Warning(
            "throttling", UserTexts.Get(flags?.IsThrottled == true ? "doctor.throttled-now" : "doctor.was-throttled"),
            DeviceNoticeText.GetRemedy(DeviceNotices.Throttled, UserTexts.Current)),
        null => CheckResult.NotChecked("throttling", UserTexts.Get("doctor.not-reported")),
        { WasThrottled: true } => CheckResult.Ok("throttling", UserTexts.Get("doctor.throttled-once")),
        _ => CheckResult.Ok("throttling", UserTexts.Get("doctor.throttling-ok")),
    };

    public static CheckResult Memory() =>
        CheckResult.Ok(
            "memory",
            UserTexts.Format("doctor.memory", ("size", (int)(GC.GetGCMemoryInfo().TotalAvailableMemoryBytes >> 20))));

    /// <summary>Checks the state directory and its free space.</summary>
    /// <param name="directory">The state directory.</param>
    /// <param name="notices">The notices that hold.</param>
    public static CheckResult Disk(string directory, DeviceNotices notices)
    {
        if (!Directory.Exists(directory))
        {
            return CheckResult.Warning(
                "disk", UserTexts.Format("doctor.disk-no-folder", ("directory", directory)),
                UserTexts.Format("doctor.disk-no-folder.next", ("command", DaemonStart.GetCommand(new SystemFiles()))));
        }

        if (FreeSpace.Get(directory) is not { } free)
        {
            return CheckResult.NotChecked("disk", UserTexts.Format("doctor.disk-unknown", ("directory", directory)),
                UserTexts.Format("doctor.look-at", ("command", $"df {directory}")));
        }

        var text = UserTexts.Format("doctor.disk-free", ("size", (int)(free >> 20)), ("directory", directory));
        return notices.HasFlag(DeviceNotices.CardFull)
            ? CheckResult.Warning("disk", text, DeviceNoticeText.GetRemedy(DeviceNotices.CardFull, UserTexts.Current))
            : CheckResult.Ok("disk", text);
    }

    private static string? GetSystemName(SystemFiles files) =>
        files.ReadLines("/etc/os-release").FirstOrDefault(l => l.StartsWith("PRETTY_NAME=", StringComparison.Ordinal))?[12..].Trim('"');
}
