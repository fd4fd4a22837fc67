using System.Globalization;
using GlucoseTracker.Daemon.Linux;

namespace GlucoseTracker.Pi.Doctor;

/// <summary>The control group (cgroup v2) of the installed service.</summary>
internal sealed class ServiceCgroup(SystemFiles files)
{
    private const string Folder = "/sys/fs/cgroup/system.slice/glucose-tracker.service";

    /// <summary>The process ids of the service; empty when it does not run.</summary>
    public IReadOnlyList<int> Processes { get; } =
    [
        .. files.ReadLines(Folder + "/cgroup.procs").Select(
            line => int.TryParse(line, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : 0).Where(id => id > 0),
    ];

    /// <summary>True when the kernel's memory controller is enabled; on Raspberry Pi OS it can be disabled.</summary>
    public bool IsMemoryAccounted => files.ReadFirstLine("/sys/fs/cgroup/cgroup.controllers")?.Split(' ').Contains("memory") == true;

    /// <summary>The memory limit of the service in bytes; null when there is no limit or the memory controller is disabled.</summary>
    public long? MaxMemory =>
        long.TryParse(files.ReadFirstLine(Folder + "/memory.max"), NumberStyles.None, CultureInfo.InvariantCulture, out var bytes)
            ? bytes
            : null;

    /// <summary>The environment of a process; null when this user has no permission to read it.</summary>
    public IReadOnlyList<string>? GetEnvironment(int process) =>
        files.ReadText($"/proc/{Format(process)}/environ") is { Length: > 0 } text ? text.Split('\0') : null;

    /// <summary>A field of /proc/PID/status, such as "Groups" or "VmRSS"; null when it is missing.</summary>
    public string? GetStatus(int process, string field) => files.ReadLines($"/proc/{Format(process)}/status")
        .FirstOrDefault(line => line.StartsWith(field + ":", StringComparison.Ordinal))?[(field.Length + 1)..].Trim();

    private static string Format(int process) => process.ToString(CultureInfo.InvariantCulture);
}
