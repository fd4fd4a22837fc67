using GlucoseTracker.Daemon.Linux;
using GlucoseTracker.Domain.Languages;

namespace GlucoseTracker.Daemon.Clock;

/// <summary>
/// The configured time zone of the system. When its file is not installed, the runtime silently uses UTC: Debian 13 moved the old names
/// (US/Eastern, GB, Japan) into a separate package, so that an upgrade can leave a dangling link.
/// </summary>
/// <param name="Name">The name of the zone, such as Europe/Vienna.</param>
/// <param name="Problem">Why the clock is shown in UTC; null when the zone is in effect.</param>
/// <param name="CurrentName">The current name of the zone, when the configured name is an old one; otherwise null.</param>
public sealed record SystemTimeZone(string Name, SystemTimeZoneProblem? Problem = null, string? CurrentName = null)
{
    /// <summary>The zone of a system without a configured zone: UTC.</summary>
    private const string Default = "UTC";

    private const string LocalTimeFile = "/etc/localtime";
    private const string ZoneFolder = "/usr/share/zoneinfo/";
    private const string ZoneList = ZoneFolder + "tzdata.zi";

    /// <summary>The problem, as a part of a sentence.</summary>
    public string DescribeProblem(ProgramTexts texts)
    {
        ArgumentNullException.ThrowIfNull(texts);
        return Problem == SystemTimeZoneProblem.FileMissing
            ? texts.Format("zone.file-missing", ("zone", Name), ("file", LocalTimeFile))
            : texts.Format("zone.not-installed", ("zone", Name));
    }

    /// <summary>The problem and its effect, as a part of a sentence.</summary>
    public string DescribeUtcFallback(ProgramTexts texts)
    {
        ArgumentNullException.ThrowIfNull(texts);
        return texts.Format("zone.in-utc", ("problem", DescribeProblem(texts)));
    }

    /// <summary>The remedy for the problem, as a sentence.</summary>
    public string GetRemedy(ProgramTexts texts)
    {
        ArgumentNullException.ThrowIfNull(texts);
        var command = $"sudo timedatectl set-timezone {CurrentName ?? "Europe/Vienna"}";
        return CurrentName is null ? texts.Format("zone.set-yours", ("command", command))
            : CurrentName != Name ? texts.Format("zone.set-or-install", ("command", command), ("other", "sudo apt install tzdata-legacy"))
            : $"'{command}'.";
    }

    /// <summary>The zone of this process; the variable TZ has priority over the system's zone.</summary>
    public static SystemTimeZone Get() => From(new SystemFiles(), Environment.GetEnvironmentVariable("TZ"));

    /// <summary>Reads the zone.</summary>
    /// <param name="files">Reads files of the system.</param>
    /// <param name="environment">The value of the variable TZ; null when it is not set.</param>
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

        // Without /etc/localtime the system's zone is UTC; the older file /etc/timezone may name the intended zone.
        return files.ReadFirstLine("/etc/timezone")?.Trim() is { Length: > 0 } meant && !IsUtc(meant)
            ? new SystemTimeZone(meant, SystemTimeZoneProblem.FileMissing, meant)
            : new SystemTimeZone(Default);
    }

    /// <summary>Finds the current name of a zone; null when there is none, or the list of names is not installed.</summary>
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
            : new SystemTimeZone(name, SystemTimeZoneProblem.NotInstalled, FindCurrentName(files, name));

    private static string ParseName(string path) =>
        path.IndexOf("zoneinfo/", StringComparison.Ordinal) is >= 0 and var at ? path[(at + "zoneinfo/".Length)..] : path;

    private static bool IsUtc(string name) =>
        name is "UTC" or "Etc/UTC" or "Etc/UCT" or "Etc/Universal" or "Etc/Zulu" or "Etc/GMT" or "GMT";
}
