using System.Text;
using GlucoseTracker.Daemon.Configuration;
using GlucoseTracker.Daemon.Linux;
using GlucoseTracker.Files;
using GlucoseTracker.Pi.Languages;
using GlucoseTracker.Pi.Login;

namespace GlucoseTracker.Pi.Setup;

/// <summary>Grants the installed service the permissions that its sound outputs need, and removes them when they are not needed.</summary>
internal static class SoundRights
{
    private const UnixFileMode Mode =
        UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherRead;

    private const UnixFileMode FolderMode = Mode | UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;

    /// <summary>Writes or removes the drop-in. Returns a sentence about the change; null without a change.</summary>
    public static async Task<string?> ApplyAsync(TrackerOptions options)
    {
        var wanted = SoundDropIn.Create(options);
        var present = FileStatus.Find(SoundDropIn.Path, followLink: false) is null
            ? null : RegularFile.ReadText(SoundDropIn.Path, 16 * 1024);
        if (!SystemdUnit.Matches(options) || wanted == present)
        {
            return null;
        }

        if (wanted is null)
        {
            AtomicFile.Delete(SoundDropIn.Path);
        }
        else
        {
            Directory.CreateDirectory(Path.GetDirectoryName(SoundDropIn.Path)!, FolderMode);
            AtomicFile.Write(SoundDropIn.Path, Encoding.UTF8.GetBytes(wanted), Mode);
        }

        await SystemCommand.RunAsync("systemctl", ["daemon-reload"]).ConfigureAwait(false);
        await SystemdUnit.RestartAsync().ConfigureAwait(false);
        return wanted is null
            ? UserTexts.Format("setup.sound-rights-removed", ("file", SoundDropIn.Path))
            : UserTexts.Format("setup.sound-rights", ("file", SoundDropIn.Path));
    }
}
