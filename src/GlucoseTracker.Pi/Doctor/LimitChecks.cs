using System.Globalization;
using GlucoseTracker.Daemon.Hosting;

namespace GlucoseTracker.Pi.Doctor;

/// <summary>The memory limits that hold for the running service: the kernel's for all of it, the runtime's for its heap.</summary>
internal static class LimitChecks
{
    private const string HeapLimit = "DOTNET_GCHeapHardLimit=";

    public static CheckResult Limit(SystemFiles files)
    {
        var service = new ServiceCgroup(files);
        if (service.Processes is not [var process, ..])
        {
            return CheckResult.NotChecked("limit", "cannot be told while the service does not run", "sudo systemctl start glucose-tracker");
        }

        var used = service.GetStatus(process, "VmRSS") is { } resident ? $"; it uses {Megabytes(resident)} now" : "";
        var kernel = service.MaxMemory is { } max ? $"the kernel lets the service have {Mebibytes(max)}"
            : service.IsMemoryAccounted ? "the kernel sets the service no limit" : "the kernel counts no memory, so the unit's " +
                "MemoryMax= does not hold";
        if (service.GetEnvironment(process) is not { } environment)
        {
            return CheckResult.NotChecked(
                "limit", $"{kernel}; its heap's limit cannot be told by this user{used}", "Run the same command with sudo.");
        }

        var heap = ParseHeapLimit(environment);
        var text = $"{kernel}; {(heap is { } bytes ? $"its heap ends at {Mebibytes(bytes)}" : "its heap has no limit")}{used}";
        if (heap is null && service.MaxMemory is null)
        {
            return CheckResult.Warning(
                "limit", text,
                "Compare the unit with the packaged one: 'systemctl cat glucose-tracker' has Environment=DOTNET_GCHeapHardLimit=.");
        }

        return service.MaxMemory is null && !service.IsMemoryAccounted
            ? CheckResult.Ok("limit", text) with
            {
                Next = "The heap's limit is enough; for the kernel's too, add cgroup_enable=memory " +
                "to /boot/firmware/cmdline.txt and reboot."
            }
            : CheckResult.Ok("limit", text);
    }

    /// <summary>The runtime reads its number as hexadecimal.</summary>
    private static long? ParseHeapLimit(IEnumerable<string> environment) =>
        environment.FirstOrDefault(entry => entry.StartsWith(HeapLimit, StringComparison.Ordinal)) is { } entry
        && long.TryParse(entry.AsSpan(HeapLimit.Length), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var bytes)
            ? bytes
            : null;

    private static string Mebibytes(long bytes) => string.Create(CultureInfo.InvariantCulture, $"{bytes >> 20} MiB");

    /// <summary>"23456 kB" of the kernel, which are 1024 bytes each.</summary>
    private static string Megabytes(string kilobytes) =>
        long.TryParse(kilobytes.Split(' ')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? Mebibytes(number << 10)
            : kilobytes;
}
