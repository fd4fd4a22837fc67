using System.Globalization;

namespace GlucoseTracker.Daemon.Hosting;

/// <summary>The system's own users and groups by name.</summary>
public static class SystemUsers
{
    /// <summary>The user that the package makes for the daemon.</summary>
    public const string DaemonUser = "glucose-tracker";

    /// <summary>The groups that own the devices of a panel, as the unit names them.</summary>
    public static readonly string[] DeviceGroups = ["i2c", "spi", "gpio"];

    /// <summary>The numbers of a user and its group; null when there is none of this name.</summary>
    public static (uint User, uint Group)? Find(string name, SystemFiles files) =>
        Fields("/etc/passwd", name, files) is [_, _, var user, var group, ..] && ParseId(user) is { } u && ParseId(group) is { } g
            ? (u, g)
            : null;

    /// <summary>The number of a group; null when there is none of this name.</summary>
    public static uint? FindGroup(string name, SystemFiles files) =>
        Fields("/etc/group", name, files) is [_, _, var group, ..] ? ParseId(group) : null;

    private static string[]? Fields(string file, string name, SystemFiles files) =>
        files.ReadLines(file).Select(line => line.Split(':')).FirstOrDefault(fields => fields[0] == name);

    private static uint? ParseId(string text) =>
        uint.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
