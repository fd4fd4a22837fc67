using System.Globalization;
using GlucoseTracker.Daemon.Configuration;
using GlucoseTracker.Daemon.Hosting;
using GlucoseTracker.Files;

namespace GlucoseTracker.Pi.Doctor;

/// <summary>Whose the files in the state directory are, and who else may read them.</summary>
internal static class FileChecks
{
    private const string Check = "files";
    private const int MaxNamed = 3;
    private const UnixFileMode OthersWrite = UnixFileMode.OtherWrite;
    private const UnixFileMode Others = UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;
    private const UnixFileMode GroupAndOthers = Others | UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute;

    /// <summary>Files with secrets or readings, which only their owner may read.</summary>
    private static readonly string[] OwnerOnlyPrefixes = ["account.json", "session.json", "librelinkup-password", "history."];

    /// <summary>Looks at the directory of the configuration.</summary>
    public static CheckResult State(TrackerOptions options) => State(
        options.StateDirectory, options.StateDirectory == TrackerConfiguration.Defaults.StateDirectory
            ? SystemUsers.Find(SystemUsers.DaemonUser, new SystemFiles())?.User
            : null);

    /// <summary>Looks at a directory.</summary>
    /// <param name="directory">The state directory.</param>
    /// <param name="daemon">The number of the daemon's user; null: the owner of the directory.</param>
    public static CheckResult State(string directory, uint? daemon)
    {
        if (FileStatus.Find(directory, followLink: true) is not { IsDirectory: true } status)
        {
            return CheckResult.Ok(Check, "there is no state directory yet");
        }

        if (daemon is { } user && status.User != user)
        {
            return CheckResult.Problem(
                Check, $"{directory} does not belong to the user {SystemUsers.DaemonUser}",
                $"Restart the service, which puts it right: 'sudo systemctl restart {SystemUsers.DaemonUser}'.");
        }

        if ((status.Permissions & OthersWrite) != 0)
        {
            return CheckResult.Problem(Check, $"everybody may change {directory}", $"sudo chmod o-w {directory}");
        }

        try
        {
            using var rights = OwnerRights.Current.BeginScope(directory);
            var wrong = Directory.GetFileSystemEntries(directory).Order(StringComparer.Ordinal).Select(path => FindProblem(path, status))
                .OfType<(string, string)>().ToList();
            return wrong.Count == 0
                ? CheckResult.Ok(Check, "all files of the state directory have the right owner and mode")
                : CheckResult.Problem(
                    Check, string.Join("; ", wrong.Select(w => w.Item1).Take(MaxNamed)) + DescribeRest(wrong.Count), wrong[0].Item2);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return CheckResult.NotChecked(Check, "this user may not look at it", "Run the same command with sudo.");
        }
    }

    private static (string What, string Next)? FindProblem(string path, FileStatus directory)
    {
        if (FileStatus.Find(path, followLink: false) is not { } status)
        {
            return null;
        }

        var name = Path.GetFileName(path);
        if (status.IsLink || (status.IsRegular && status.Links > 1))
        {
            return (
                $"{name} is a link, and this program makes none",
                $"Look where it leads ('sudo ls -li {path}'), and remove it: 'sudo rm {path}'.");
        }

        if (status.User != directory.User)
        {
            return (
                $"{name} does not belong to the owner of {Path.GetDirectoryName(path)}",
                $"Stop the service, then: sudo chown --no-dereference --reference={Path.GetDirectoryName(path)} {path}");
        }

        var isForOwner = status.IsRegular && OwnerOnlyPrefixes.Any(start => name.StartsWith(start, StringComparison.Ordinal));
        return (status.Permissions & (isForOwner ? GroupAndOthers : Others)) != 0
            ? ($"{name} may be read or changed by others", $"sudo chmod {(isForOwner ? "go" : "o")}-rwx {path}")
            : null;
    }

    private static string DescribeRest(int count) =>
        count > MaxNamed ? string.Create(CultureInfo.InvariantCulture, $"; and {count - MaxNamed} more") : "";
}
