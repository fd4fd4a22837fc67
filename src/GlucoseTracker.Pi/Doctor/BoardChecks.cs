using System.Globalization;
using System.Runtime.InteropServices;

namespace GlucoseTracker.Pi.Doctor;

/// <summary>Board, system, supply voltage, memory and disk: what the kernel tells in files.</summary>
internal static class BoardChecks
{
    private const string Throttled = "/sys/devices/platform/soc/soc:firmware/get_throttled";
    private const long LeastDisk = 100 << 20;

    public static Finding Board() => FirstLine("/proc/device-tree/model") is { } model
        ? Finding.Ok("board", $"{model}, {RuntimeInformation.ProcessArchitecture}")
        : Finding.Warning("board", $"{RuntimeInformation.ProcessArchitecture}, not a board that names itself", "Hats need a Raspberry Pi with the 40-pin header.");

    public static Finding System() => Finding.Ok("system", $"{Name() ?? RuntimeInformation.OSDescription}, Linux {Environment.OSVersion.Version}");

    /// <summary>Bit 0: too low now; bit 16: it has been since the start (vcgencmd's get_throttled).</summary>
    public static Finding Voltage(string file = Throttled)
    {
        if (FirstLine(file) is not { } text || !int.TryParse(text, NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var bits))
        {
            return Finding.Ok("voltage", "the board does not tell");
        }

        return (bits & 0x10001) == 0
            ? Finding.Ok("voltage", "never too low since the start")
            : Finding.Warning("voltage", (bits & 1) != 0 ? "too low now" : "was too low since the start", "Use a stronger power supply and a short, thick cable.");
    }

    public static Finding Memory()
    {
        var limit = AppContext.GetData("GCHeapHardLimit") ?? Environment.GetEnvironmentVariable("DOTNET_GCHeapHardLimit");
        var free = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes >> 20;
        return Finding.Ok("memory", string.Create(CultureInfo.InvariantCulture, $"{free} MiB usable here; heap limit of this process: {limit ?? "none"}"));
    }

    public static Finding Disk(string directory)
    {
        try
        {
            var free = new DriveInfo(directory).AvailableFreeSpace;
            var text = string.Create(CultureInfo.InvariantCulture, $"{free >> 20} MiB free for {directory}");
            return free >= LeastDisk ? Finding.Ok("disk", text) : Finding.Warning("disk", text, "Make room: history needs some space.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return Finding.Warning("disk", $"{directory} cannot be looked at ({e.Message})", "The service makes its state folder when it starts.");
        }
    }

    private static string? Name() => Lines("/etc/os-release").FirstOrDefault(l => l.StartsWith("PRETTY_NAME=", StringComparison.Ordinal))?[12..].Trim('"');

    private static string? FirstLine(string file) => Lines(file).FirstOrDefault()?.TrimEnd('\0', '\n');

    private static string[] Lines(string file)
    {
        try
        {
            return File.ReadAllLines(file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }
}
