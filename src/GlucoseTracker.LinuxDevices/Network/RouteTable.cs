using System.Globalization;

namespace GlucoseTracker.LinuxDevices.Network;

/// <summary>Parses the route tables of the kernel (proc(5); fields by position).</summary>
internal static class RouteTable
{
    private const int Up = 0x1;         // RTF_UP
    private const int Reject = 0x200;   // RTF_REJECT: "there is no way there"

    /// <summary>
    /// True when the text of /proc/net/route has a default route. Fields: interface, destination, gateway, flags (hexadecimal),
    /// references, uses, metric, mask, and three more.
    /// </summary>
    public static bool HasDefault4(string text) =>
        Rows(text, 8).Any(fields => fields[1] == "00000000" && fields[7] == "00000000" && IsUsable(fields[3]));

    /// <summary>
    /// True when the text of /proc/net/ipv6_route has a default route. Fields: destination, its length, source, its length, next hop,
    /// metric, references, uses, flags, interface.
    /// </summary>
    public static bool HasDefault6(string text) =>
        Rows(text, 10).Any(fields => fields[0].All(digit => digit == '0') && fields[1] == "00" && IsUsable(fields[8]));

    private static IEnumerable<string[]> Rows(string text, int fields) =>
        text.Split('\n').Select(
            line => line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Where(row => row.Length >= fields);

    private static bool IsUsable(string flags) =>
        int.TryParse(flags, NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var bits) && (bits & (Up | Reject)) == Up;
}
