using System.Globalization;
using GlucoseTracker.Daemon.Linux;
using GlucoseTracker.Pi.Languages;
using GlucoseTracker.Pi.Login;

namespace GlucoseTracker.Pi.Doctor;

/// <summary>
/// Checks the memory limits of the running service: the kernel's limit for the process and the runtime's limit for the heap.
/// </summary>
internal static class LimitChecks
{
    private const string HeapLimit = "DOTNET_GCHeapHardLimit=";

    public static CheckResult Limit(SystemFiles files)
    {
        var service = new ServiceCgroup(files);
        if (service.Processes is not [var process, ..])
        {
            return CheckResult.NotChecked("limit", UserTexts.Get("doctor.limit-not-running"), DaemonStart.GetCommand(files));
        }

        string[] used = service.GetStatus(process, "VmRSS") is { } resident
            ? [UserTexts.Format("doctor.limit-used", ("size", Megabytes(resident)))] : [];
        var kernel = service.MaxMemory is { } max
            ? UserTexts.Format("doctor.limit-kernel", ("size", Mebibytes(max)))
            : service.IsMemoryAccounted
                ? UserTexts.Get("doctor.limit-kernel-none")
                : UserTexts.Get("doctor.limit-kernel-off");
        if (service.GetEnvironment(process) is not { } environment)
        {
            return CheckResult.NotChecked(
                "limit",
                string.Join("; ", [kernel, UserTexts.Get("doctor.limit-heap-unknown"), .. used]),
                UserTexts.Get("doctor.use-sudo"));
        }

        var heap = ParseHeapLimit(environment);
        var heapText = heap is { } bytes
            ? UserTexts.Format("doctor.limit-heap", ("size", Mebibytes(bytes)))
            : UserTexts.Get("doctor.limit-heap-none");
        var text = string.Join("; ", [kernel, heapText, .. used]);
        if (heap is null && service.MaxMemory is null)
        {
            return CheckResult.Warning(
                "limit", text,
                UserTexts.Get("doctor.limit-none.next"));
        }

        return service.MaxMemory is null && !service.IsMemoryAccounted
            ? CheckResult.Ok("limit", text) with
            {
                Next = UserTexts.Get("doctor.limit-heap-only.next")
            }
            : CheckResult.Ok("limit", text);
    }

    /// <summary>The runtime parses the number as hexadecimal.</summary>
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
