using GlucoseTracker.Daemon.Configuration;
using GlucoseTracker.Daemon.Linux;
using GlucoseTracker.Files;

namespace GlucoseTracker.Pi.Login;

/// <summary>
/// The systemd unit of the installed daemon, which has its own user and credential store. A restart applies changes.
/// </summary>
internal static class SystemdUnit
{
    private const string Unit = "glucose-tracker.service";

    /// <summary>True when the options are those of the installed daemon and this process may act for it.</summary>
    public static bool Matches(TrackerOptions options) => OwnerRights.Current.IsRoot
        && options.StateDirectory == TrackerConfiguration.Defaults.StateDirectory
        && Directory.Exists("/run/systemd/system");

    /// <summary>Restarts the unit if it runs. True when it runs afterwards.</summary>
    public static async Task<bool> RestartAsync() =>
        await SystemCommand.RunAsync("systemctl", ["try-restart", Unit]).ConfigureAwait(false) == 0
        && await SystemCommand.RunAsync("systemctl", ["is-active", "--quiet", Unit]).ConfigureAwait(false) == 0;
}
