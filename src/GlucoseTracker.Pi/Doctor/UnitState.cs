namespace GlucoseTracker.Pi.Doctor;

/// <summary>What systemd says of the service.</summary>
/// <param name="IsActive">It runs, or is about to.</param>
/// <param name="IsFailed">It ended badly and is not started again.</param>
/// <param name="IsEnabled">It starts with the board.</param>
internal sealed record UnitState(bool IsActive, bool IsFailed, bool IsEnabled)
{
    private const string Unit = "glucose-tracker.service";

    /// <summary>Asks systemd; null where it does not run. Exit codes: systemctl(1).</summary>
    public static async Task<UnitState?> AskAsync(SystemFiles files)
    {
        if (!files.Exists("/run/systemd/system"))
        {
            return null;
        }

        return new UnitState(
            await SaysYesAsync("is-active").ConfigureAwait(false),
            await SaysYesAsync("is-failed").ConfigureAwait(false),
            await SaysYesAsync("is-enabled").ConfigureAwait(false));
    }

    private static async Task<bool> SaysYesAsync(string question) =>
        await SystemProgram.RunAsync("systemctl", [question, "--quiet", Unit]).ConfigureAwait(false) == 0;
}
