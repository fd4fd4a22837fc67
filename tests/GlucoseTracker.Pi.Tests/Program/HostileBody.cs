using System.Text;

namespace GlucoseTracker.Pi.Tests.Program;

/// <summary>
/// Answers of 2 MiB that are made to fill the memory. The daemon's heap ends at 24 MiB here: 8 MiB that it has after a start, and the 16
/// MiB that an answer may take.
/// </summary>
internal static class HostileBody
{
    public const string Json = "application/json";

    private const int MaxLength = 2 * 1024 * 1024;

    /// <summary>The environment of a daemon with that heap.</summary>
    public static readonly (string Name, string Value)[] SmallHeap =
        [("DOTNET_GCHeapHardLimit", "1800000"), ("DOTNET_GCgen0size", "40000"), (
            "DOTNET_GCRegionSize", "100000"), ("DOTNET_EnableDiagnostics", "0")];

    /// <summary>A body of the largest length that is read.</summary>
    /// <param name="begin">Its beginning.</param>
    /// <param name="item">What is repeated after that.</param>
    /// <param name="end">Its end.</param>
    public static byte[] Create(string begin, string item, string end) => Encoding.UTF8.GetBytes(new StringBuilder(begin, MaxLength)
        .Insert(begin.Length, item, (MaxLength - begin.Length - end.Length) / item.Length).Append(end).ToString());
}
