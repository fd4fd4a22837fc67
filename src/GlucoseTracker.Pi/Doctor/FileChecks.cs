using GlucoseTracker.Daemon.Configuration;
using GlucoseTracker.Daemon.Linux;
using GlucoseTracker.Files;
using GlucoseTracker.Pi.Languages;

namespace GlucoseTracker.Pi.Doctor;

/// <summary>Checks the owner and the permissions of the files in the state directory.</summary>
internal static class FileChecks
{
    private const string Check = "files";
    private const int MaxNamed = 3;
    private const UnixFileMode OthersWrite = UnixFileMode.OtherWrite;
    private const UnixFileMode Others = UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;
    private const UnixFileMode GroupAndOthers = Others | UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute;

    /// <summary>Files with secrets or readings, which only their owner may read.</summary>
    private static readonly string[] OwnerOnlyPrefixes = ["account.json", "session.json", "librelinkup-password", "history."];

    /// <summary>Checks the directory of the configuration.</summary>
    public static CheckResult State(TrackerOptions options) => State(
        options.StateDirectory, options.StateDirectory == TrackerConfiguration.Defaults.StateDirectory
            ? SystemUsers.Find(SystemUsers.DaemonUser, new SystemFiles())?.User
            : null);

    /// <summary>Checks a directory.</summary>
    /// <param name="directory">The state directory.</param>
    /// <param name="daemon">The id of the daemon's user; null: the owner of the directory.</param>
    public static CheckResult State(string directory, uint? daemon)
    {
        if (FileStatus.Find(directory, followLink: true) is not { IsDirectory: true } status)
        {
            return CheckResult.Ok(Check, UserTexts.Get("doctor.files-no-folder"));
        }

        if (daemon is { } user && status.User != user)
        {
            return CheckResult.Problem(
                Check, UserTexts.Format("doctor.files-other-user", ("directory", directory), ("user", SystemUsers.DaemonUser)),
                UserTexts.Format("doctor.files-other-user.next", ("service", SystemUsers.DaemonUser)));
        }

        if ((status.Permissions & OthersWrite) != 0)
        {
            return CheckResult.Problem(
                Check, UserTexts.Format("doctor.files-open", ("directory", directory)),
                $"sudo chmod o-w {FileText.GetShellWord(directory)}");
        }

        try
        {
            using var rights = OwnerRights.Current.BeginScope(directory);
            var wrong = Directory.GetFileSystemEntries(directory).Order(StringComparer.Ordinal).Select(path => FindProblem(path, status))
                .OfType<(string, string)>().ToList();
            return wrong.Count == 0
                ? CheckResult.Ok(Check, UserTexts.Get("doctor.files-ok"))
                : CheckResult.Problem(
                    Check, string.Join("; ", wrong.Select(w => w.Item1).Take(MaxNamed)) + DescribeRest(wrong.Count), wrong[0].Item2);
        }
        catch (Exception e) when (e.IsFileFailure())
        {
            return CheckResult.NotChecked(Check, UserTexts.Get("doctor.not-allowed"), UserTexts.Get("doctor.use-sudo"));
        }
    }

    private static (string What, string Next)? FindProblem(string path, FileStatus directory)
    {
        if (FileStatus.Find(path, followLink: false) is not { } status)
        {
            return null;
        }

        var name = Path.GetFileName(path);
        var (shownName, word) = (FileText.GetShellWord(name), FileText.GetShellWord(path));
        var folder = FileText.GetShellWord(Path.GetDirectoryName(path)!);
        if (status.IsLink || (status.IsRegular && status.Links > 1))
        {
            return (
                UserTexts.Format("doctor.file-link", ("name", shownName)),
                UserTexts.Format("doctor.file-link.next", ("list", $"sudo ls -li {word}"), ("remove", $"sudo rm {word}")));
        }

        if (status.User != directory.User)
        {
            return (
                UserTexts.Format("doctor.file-owner", ("name", shownName), ("directory", Path.GetDirectoryName(path)!)),
                UserTexts.Format(
                    "doctor.file-owner.next",
                    ("command", $"sudo chown --no-dereference --reference={folder} {word}")));
        }

        var isForOwner = status.IsRegular && OwnerOnlyPrefixes.Any(start => name.StartsWith(start, StringComparison.Ordinal));
        return (status.Permissions & (isForOwner ? GroupAndOthers : Others)) != 0
            ? (UserTexts.Format("doctor.file-open", ("name", shownName)), $"sudo chmod {(isForOwner ? "go" : "o")}-rwx {word}")
            : null;
    }

    private static string DescribeRest(int count) =>
        count > MaxNamed ? "; " + UserTexts.Format("doctor.files-more", ("count", count - MaxNamed)) : "";
}
