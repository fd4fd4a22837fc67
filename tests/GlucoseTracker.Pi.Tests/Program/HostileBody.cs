using System.Text;

namespace GlucoseTracker.Pi.Tests.Program;

/// <summary>
/// Responses of 2 MiB that are designed to exhaust the memory. The heap limit is 24 MiB here: 8 MiB after a start, and 16 MiB for a
/// response.
/// </summary>
internal static class HostileBody
{
    public const string Json = "application/json";

    private const int MaxLength = 2 * 1024 * 1024;

    /// <summary>The environment of a daemon with that heap.</summary>
    public static readonly (string Name, string Value)[] SmallHeap =
        [("DOTNET_GCHeapHardLimit", "1800000"), ("DOTNET_GCgen0size", "40000"), (
            "DOTNET_GCRegionSize", "100000"), ("DOTNET_EnableDiagnostics", "0")];

    /// <summary>A body of the maximum length.</summary>
    /// <param name="begin">The beginning of the body.</param>
    /// <param name="item">The repeated part.</param>
    /// <param name="end">The end of the body.</param>
    public static byte[] Create(string begin, string item, string end) => Encoding.UTF8.GetBytes(new StringBuilder(begin, MaxLength)
        .Insert(begin.Length, item, (MaxLength - begin.Length - end.Length) / item.Length).Append(end).ToString());
}
