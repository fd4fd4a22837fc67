using GlucoseTracker.Daemon.Linux;

namespace GlucoseTracker.Pi.Doctor;

/// <summary>The state of the service's systemd unit.</summary>
/// <param name="IsActive">The service runs or is starting.</param>
/// <param name="IsFailed">The service failed, and systemd does not restart it.</param>
/// <param name="IsEnabled">The service starts at boot.</param>
internal sealed record UnitState(bool IsActive, bool IsFailed, bool IsEnabled)
{
    private const string Unit = "glucose-tracker.service";

    /// <summary>Queries systemd; null when systemd is not running or does not respond. Exit codes: systemctl(1).</summary>
    public static async Task<UnitState?> QueryAsync(SystemFiles files)
    {
        if (!files.Exists("/run/systemd/system"))
        {
            return null;
        }

        return await QueryAsync("is-active").ConfigureAwait(false) is { } isActive
            && await QueryAsync("is-failed").ConfigureAwait(false) is { } isFailed
            && await QueryAsync("is-enabled").ConfigureAwait(false) is { } isEnabled
            ? new UnitState(isActive, isFailed, isEnabled)
            : null;
    }

    /// <summary>The output of a systemctl query; null when systemctl does not exist.</summary>
    private static async Task<bool?> QueryAsync(string question) =>
        await SystemCommand.RunAsync("systemctl", [question, "--quiet", Unit]).ConfigureAwait(false) switch
        {
            SystemCommand.NotFoundExitCode => null,
            var code => code == 0,
        };
}
