using GlucoseTracker.Daemon.Hosting;

namespace GlucoseTracker.Pi.Doctor;

/// <summary>What systemd says of the service.</summary>
/// <param name="IsActive">It runs, or is about to.</param>
/// <param name="IsFailed">It ended badly and is not started again.</param>
/// <param name="IsEnabled">It starts with the board.</param>
internal sealed record UnitState(bool IsActive, bool IsFailed, bool IsEnabled)
{
    private const string Unit = "glucose-tracker.service";

    /// <summary>Asks systemd; null where it does not run or cannot be asked. Exit codes: systemctl(1).</summary>
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

    /// <summary>Null when there is no such program.</summary>
    private static async Task<bool?> QueryAsync(string question) =>
        await SystemCommand.RunAsync("systemctl", [question, "--quiet", Unit]).ConfigureAwait(false) switch
        {
            SystemCommand.NotFoundExitCode => null,
            var code => code == 0,
        };
}
