using System.Globalization;
using GlucoseTracker.Daemon.Configuration;
using GlucoseTracker.History;

namespace GlucoseTracker.Pi.Doctor;

/// <summary>Checks the history file.</summary>
internal static class HistoryChecks
{
    private const string Check = "history";

    /// <summary>
    /// Checks for readings in quarantine; null when there is no history, or this user has no permission to read it.
    /// </summary>
    public static CheckResult? History(TrackerOptions options)
    {
        try
        {
            using var store = HistoryStore.OpenToRead(Path.Combine(options.StateDirectory, HistoryStore.FileName));
            return Quarantine(store.Quarantined());
        }
        catch (HistoryException e)
        {
            return e.Failure == HistoryFailure.NotAccessible ? null : CheckResult.Problem(Check, e.Message, "See docs/history.md.");
        }
    }

    private static CheckResult Quarantine(long count) => count == 0
        ? CheckResult.Ok(Check, "it can be read; no reading is in quarantine")
        : CheckResult.Warning(
            Check, count == 1
                ? "1 reading was ahead of the clock and is in quarantine; nothing uses it"
                : string.Create(
                    CultureInfo.InvariantCulture, $"{count} readings were ahead of the clock and are in quarantine; nothing uses them"),
            "A phone, an uploader or this device had a wrong clock, or a file was imported with a wrong --zone. See docs/history.md.");
}
