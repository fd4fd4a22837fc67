using GlucoseTracker.Daemon.Linux;
using GlucoseTracker.Testing.Support;

namespace GlucoseTracker.Pi.Tests.Doctor;

/// <summary>The files of a system for one test.</summary>
internal sealed class SystemTree : IDisposable
{
    public const string ServiceGroup = "/sys/fs/cgroup/system.slice/glucose-tracker.service";

    private readonly TemporaryFolder _root = new();

    public SystemTree() => Files = new SystemFiles(_root.Path);

    public SystemFiles Files { get; }

    public SystemTree With(string path, string content = "", UnixFileMode? mode = null)
    {
        var real = Path.Join(_root.Path, path);
        Directory.CreateDirectory(Path.GetDirectoryName(real)!);
        File.WriteAllText(real, content);
        if (mode is { } wanted)
        {
            File.SetUnixFileMode(real, wanted);
        }

        return this;
    }

    public SystemTree WithLink(string path, string target)
    {
        var real = Path.Join(_root.Path, path);
        Directory.CreateDirectory(Path.GetDirectoryName(real)!);
        File.CreateSymbolicLink(real, target);
        return this;
    }

    /// <summary>The service as process 4711.</summary>
    public SystemTree WithService(string groups = "44 45 46", string? memoryMax = null, string? environment = "")
    {
        With(ServiceGroup + "/cgroup.procs", "4711\n");
        With("/proc/4711/status", $"Name:\tglucose-tracker\nGroups:\t{groups} \nVmRSS:\t   40960 kB\n");
        if (memoryMax is not null)
        {
            With(ServiceGroup + "/memory.max", memoryMax + "\n").With("/sys/fs/cgroup/cgroup.controllers", "cpu memory pids\n");
        }

        return environment is null ? this : With("/proc/4711/environ", $"LANG=C\0{environment}\0");
    }

    public void Dispose() => _root.Dispose();
}
