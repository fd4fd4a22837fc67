using GlucoseTracker.Daemon.Hosting;

namespace GlucoseTracker.Daemon.Clock;

/// <summary>
/// The time zone that this system is set to. Where its file is not installed the runtime shows UTC without a word: Debian 13 moved the old
/// names (US/Eastern, GB, Japan) into a package of their own, so that an upgrade leaves a link to nothing.
/// </summary>
/// <param name="Name">Its name, such as Europe/Vienna.</param>
/// <param name="Problem">Why the clock is shown in UTC instead, a part of a sentence; null when the zone is in effect.</param>
/// <param name="CurrentName">The name that the zone has today, when the set one is an old one of it; else null.</param>
public sealed record SystemTimeZone(string Name, string? Problem = null, string? CurrentName = null)
{
    /// <summary>The zone of a system that names none.</summary>
    private const string Default = "UTC";

    private const string LocalTimeFile = "/etc/localtime";
    private const string ZoneFolder = "/usr/share/zoneinfo/";
    private const string ZoneList = ZoneFolder + "tzdata.zi";

    /// <summary>The problem and what it does, a part of a sentence.</summary>
    public string UtcFallbackText => $"{Problem}; the clock is shown in UTC";

    /// <summary>What to do about the problem, a sentence.</summary>
    public string Remedy => CurrentName is { } present && present != Name
        ? $"'sudo timedatectl set-timezone {present}', or 'sudo apt install tzdata-legacy'."
        : $"'sudo timedatectl set-timezone {CurrentName ?? "Europe/Vienna"}'{(CurrentName is null ? ", with the name of your zone" : "")}.";

    /// <summary>The zone of this process: TZ counts before the system's own.</summary>
    public static SystemTimeZone Get() => From(new SystemFiles(), Environment.GetEnvironmentVariable("TZ"));

    /// <summary>Reads it.</summary>
    /// <param name="files">The system's files.</param>
    /// <param name="environment">The variable TZ; null when it is not set.</param>
    public static SystemTimeZone From(SystemFiles files, string? environment)
    {
        if (environment is not null)
        {
            return environment.Length == 0
                ? new SystemTimeZone(Default)
                : Check(files, ParseName(environment.TrimStart(':')), environment.TrimStart(':'));
        }

        if (files.GetLinkTarget(LocalTimeFile) is { } target)
        {
            return Check(files, ParseName(target), Path.GetFullPath(target, "/etc"));
        }

        if (files.Exists(LocalTimeFile))
        {
            return new SystemTimeZone(TimeZoneInfo.Local.Id);
        }

        // Without the file the system's zone is UTC; the older file beside it may say what was meant.
        return files.ReadFirstLine("/etc/timezone")?.Trim() is { Length: > 0 } meant && !IsUtc(meant)
            ? new SystemTimeZone(meant, $"there is no {LocalTimeFile} for the time zone {meant}", meant)
            : new SystemTimeZone(Default);
    }

    /// <summary>The name that a zone has today; null when it has none, or the list of names is not installed.</summary>
    public static string? FindCurrentName(SystemFiles files, string name)
    {
        foreach (var line in files.ReadLines(ZoneList))
        {
            // A link: "L Asia/Tokyo Japan".
            if (line.Split(' ') is ["L", var present, var old] && old == name && files.Exists(ZoneFolder + present))
            {
                return present;
            }
        }

        return null;
    }

    private static SystemTimeZone Check(SystemFiles files, string name, string path) =>
        files.Exists(Path.GetFullPath(path, ZoneFolder))
            ? new SystemTimeZone(name)
            : new SystemTimeZone(name, $"the time zone {name} is not installed", FindCurrentName(files, name));

    private static string ParseName(string path) =>
        path.IndexOf("zoneinfo/", StringComparison.Ordinal) is >= 0 and var at ? path[(at + "zoneinfo/".Length)..] : path;

    private static bool IsUtc(string name) =>
        name is "UTC" or "Etc/UTC" or "Etc/UCT" or "Etc/Universal" or "Etc/Zulu" or "Etc/GMT" or "GMT";
}
