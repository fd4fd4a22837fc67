using System.Globalization;
using GlucoseTracker.Daemon.Hosting;

namespace GlucoseTracker.Pi.Doctor;

/// <summary>The installed service as the kernel sees it: systemd gives each unit a control group of its own (cgroup v2).</summary>
internal sealed class ServiceCgroup(SystemFiles files)
{
    private const string Folder = "/sys/fs/cgroup/system.slice/glucose-tracker.service";

    /// <summary>Its processes; none when it does not run.</summary>
    public IReadOnlyList<int> Processes { get; } =
    [
        .. files.ReadLines(Folder + "/cgroup.procs").Select(
            line => int.TryParse(line, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : 0).Where(id => id > 0),
    ];

    /// <summary>True when the kernel counts and limits memory at all; Raspberry Pi OS may start it without.</summary>
    public bool IsMemoryAccounted => files.ReadFirstLine("/sys/fs/cgroup/cgroup.controllers")?.Split(' ').Contains("memory") == true;

    /// <summary>The most memory that the kernel lets it have, in bytes; null: no limit, or none that holds.</summary>
    public long? MaxMemory =>
        long.TryParse(files.ReadFirstLine(Folder + "/memory.max"), NumberStyles.None, CultureInfo.InvariantCulture, out var bytes)
            ? bytes
            : null;

    /// <summary>A process's environment; null when this user may not read it.</summary>
    public IReadOnlyList<string>? GetEnvironment(int process) =>
        files.ReadText($"/proc/{Format(process)}/environ") is { Length: > 0 } text ? text.Split('\0') : null;

    /// <summary>A field of a process's status, such as "Groups" or "VmRSS"; null when it is not there.</summary>
    public string? GetStatus(int process, string field) => files.ReadLines($"/proc/{Format(process)}/status")
        .FirstOrDefault(line => line.StartsWith(field + ":", StringComparison.Ordinal))?[(field.Length + 1)..].Trim();

    private static string Format(int process) => process.ToString(CultureInfo.InvariantCulture);
}
