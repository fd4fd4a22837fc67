using System.Text.Json;
using GlucoseTracker.Daemon.Configuration;
using GlucoseTracker.Daemon.Control;
using GlucoseTracker.Daemon.Linux;

namespace GlucoseTracker.Pi.Login;

/// <summary>Detects the daemon of a state directory, and returns the commands that start it on this system.</summary>
internal static class DaemonStart
{
    private static readonly string[] UnitFiles =
    [
        "/etc/systemd/system/glucose-tracker.service", "/usr/lib/systemd/system/glucose-tracker.service",
    ];

    /// <summary>True when a daemon with this state directory listens.</summary>
    public static bool IsRunning(string stateDirectory)
    {
        try
        {
            ControlClient.Ask(stateDirectory, "status", ControlJson.Indented.StatusDocument);
            return true;
        }
        catch (DaemonUnavailableException e)
        {
            return e.Failure != DaemonFailure.NotRunning;
        }
        catch (JsonException)
        {
            // A daemon of another version.
            return true;
        }
    }

    /// <summary>True when the installed daemon has a configuration file, which the package or <c>setup</c> writes.</summary>
    public static bool IsSetUp(SystemFiles files) => files.Exists(TrackerConfiguration.DefaultFile);

    /// <summary>The command that signs in for a configuration.</summary>
    /// <param name="config">The full path of its file.</param>
    public static string GetLoginCommand(string config) => config == TrackerConfiguration.DefaultFile
        ? "sudo glucose-tracker login"
        : $"glucose-tracker login --config {FileText.GetShellWord(config)}";

    /// <summary>The command that starts the installed daemon, through its systemd unit if there is one.</summary>
    public static string GetCommand(SystemFiles files) =>
        UnitFiles.Any(files.Exists) ? "sudo systemctl start glucose-tracker" : "glucose-tracker run";

    /// <summary>
    /// The command that starts the daemon of a state directory. The systemd unit only starts the daemon of the default directory.
    /// </summary>
    /// <param name="stateDirectory">The state directory.</param>
    /// <param name="config">The full path of the configuration file; null when it is not known.</param>
    /// <param name="files">The system.</param>
    public static string GetCommand(string stateDirectory, string? config, SystemFiles files) =>
        stateDirectory == TrackerConfiguration.Defaults.StateDirectory && config is (null or TrackerConfiguration.DefaultFile)
            ? GetCommand(files)
            : $"glucose-tracker run --config {(config is null ? "FILE" : FileText.GetShellWord(config))}";
}
