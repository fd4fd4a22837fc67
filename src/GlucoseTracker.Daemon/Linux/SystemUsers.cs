using System.Globalization;

namespace GlucoseTracker.Daemon.Linux;

/// <summary>Finds users and groups of the system by name.</summary>
public static class SystemUsers
{
    /// <summary>The daemon's user, which the package creates.</summary>
    public const string DaemonUser = "glucose-tracker";

    /// <summary>The groups of the device nodes, as in the unit file.</summary>
    public static readonly string[] DeviceGroups = ["i2c", "spi", "gpio"];

    /// <summary>The user id and group id of a user; null when the user does not exist.</summary>
    public static (uint User, uint Group)? Find(string name, SystemFiles files) =>
        Fields("/etc/passwd", name, files) is [_, _, var user, var group, ..] && ParseId(user) is { } u && ParseId(group) is { } g
            ? (u, g)
            : null;

    /// <summary>The id of a group; null when the group does not exist.</summary>
    public static uint? FindGroup(string name, SystemFiles files) =>
        Fields("/etc/group", name, files) is [_, _, var group, ..] ? ParseId(group) : null;

    private static string[]? Fields(string file, string name, SystemFiles files) =>
        files.ReadLines(file).Select(line => line.Split(':')).FirstOrDefault(fields => fields[0] == name);

    private static uint? ParseId(string text) =>
        uint.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
