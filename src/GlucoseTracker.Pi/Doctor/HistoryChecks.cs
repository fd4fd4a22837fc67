using GlucoseTracker.Daemon.Configuration;
using GlucoseTracker.Daemon.Languages;
using GlucoseTracker.History;
using GlucoseTracker.Pi.Languages;

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
            return e.Failure == HistoryFailure.NotAccessible
                ? null
                : CheckResult.Problem(
                    Check, FailureSentence.From(e).Describe(UserTexts.Current), UserTexts.Get("doctor.history-unreadable.next"));
        }
    }

    private static CheckResult Quarantine(long count) => count == 0
        ? CheckResult.Ok(Check, UserTexts.Get("doctor.history-ok"))
        : CheckResult.Warning(
            Check,
            UserTexts.Format("doctor.history-quarantine", ("count", (int)Math.Min(count, int.MaxValue))),
            UserTexts.Get("doctor.history-quarantine.next"));
}
