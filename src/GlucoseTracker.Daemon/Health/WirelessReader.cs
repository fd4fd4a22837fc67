using System.Globalization;
using GlucoseTracker.Daemon.Linux;
using GlucoseTracker.Domain.Device;

namespace GlucoseTracker.Daemon.Health;

/// <summary>
/// Reads the connection to a Wi-Fi from the kernel's table of wireless interfaces (net/wireless/wext-proc.c): two lines of titles, then for
/// each interface its name with a colon, a status in hexadecimal, the quality of the link and the level of the signal, each perhaps with a
/// point that marks it as new. A driver asks its device for the level.
/// </summary>
public static class WirelessReader
{
    private const string Table = "/proc/self/net/wireless";
    private const string Interfaces = "/sys/class/net";
    private const int TitleLines = 2;
    private const int QualityField = 2;
    private const int LevelField = 3;

    /// <summary>The minimum level: the kernel writes -256 for an unknown level, and no receiver is more sensitive than this.</summary>
    private const int MinDbm = -127;

    /// <summary>
    /// The best connection. A kernel without the wireless extensions has no table; then only a missing wireless interface is detected. With
    /// cfg80211 as a module, as in Debian, an interface without a connection has no row in the table.
    /// </summary>
    public static WirelessLink Read(SystemFiles files)
    {
        ArgumentNullException.ThrowIfNull(files);
        var lines = files.ReadLines(Table);
        if (lines.Length > TitleLines)
        {
            return GetBest(lines.Skip(TitleLines).Select(ParseLine));
        }

        return new WirelessLink(
            GetInterface(files) is null ? WirelessState.None
            : lines.Length > 0 ? WirelessState.NotConnected
            : WirelessState.Unknown);
    }

    /// <summary>The name of the first wireless interface; null when there is none.</summary>
    public static string? GetInterface(SystemFiles files)
    {
        ArgumentNullException.ThrowIfNull(files);
        return files.GetNames(Interfaces).FirstOrDefault(
            name => files.Exists($"{Interfaces}/{name}/phy80211") || files.Exists($"{Interfaces}/{name}/wireless"));
    }

    private static WirelessLink GetBest(IEnumerable<WirelessLink> links) =>
        links.OrderByDescending(link => link.State).ThenByDescending(link => link.SignalDbm).First();

    private static WirelessLink ParseLine(string line)
    {
        var fields = line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return fields.Length > LevelField
            && ParseNumber(fields[QualityField]) is { } quality
            && ParseNumber(fields[LevelField]) is { } level
            ? GetLink(quality, level)
            : new WirelessLink(WirelessState.Unknown);
    }

    /// <summary>
    /// An interface without a connection has zeros. A level above zero has a driver-specific unit and gives no strength.
    /// </summary>
    private static WirelessLink GetLink(int quality, int level) => (quality, level) switch
    {
        (0, 0) => new WirelessLink(WirelessState.NotConnected),
        (_, >= MinDbm and < 0) => new WirelessLink(WirelessState.Connected, level),
        _ => new WirelessLink(WirelessState.Connected),
    };

    private static int? ParseNumber(string field) =>
        int.TryParse(field.TrimEnd('.'), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;
}
