using GlucoseTracker.Daemon.Configuration;
using GlucoseTracker.Daemon.Hosting;
using GlucoseTracker.Files;

namespace GlucoseTracker.Pi.Login;

/// <summary>
/// The daemon that the package installed: it has a credential store, a user of its own, and is told of changes by a restart.
/// </summary>
internal static class SystemdUnit
{
    private const string Unit = "glucose-tracker.service";

    /// <summary>True when the options are those of the installed daemon and this process may act for it.</summary>
    public static bool Matches(TrackerOptions options) => OwnerRights.OfProcess.IsRoot
        && options.StateDirectory == TrackerConfiguration.Defaults.StateDirectory
        && Directory.Exists("/run/systemd/system");

    /// <summary>Restarts it when it runs. False when systemd could not be asked.</summary>
    public static async Task<bool> RestartAsync() =>
        await SystemCommand.RunAsync("systemctl", ["try-restart", Unit]).ConfigureAwait(false) == 0;
}
