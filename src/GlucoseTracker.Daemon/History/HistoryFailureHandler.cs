using GlucoseTracker.Daemon.State;
using GlucoseTracker.History;
using Microsoft.Extensions.Logging;

namespace GlucoseTracker.Daemon.History;

/// <summary>Works on the history file so that a failure costs the history and nothing else.</summary>
internal sealed class HistoryFailureHandler(TrackerState state, ILogger log)
{
    /// <summary>Does the work; a failure is said once, kept for the status, and changes nothing else.</summary>
    public bool TryRun(Action work)
    {
        string? trouble = null;
        try
        {
            work();
        }
        catch (HistoryException e)
        {
            trouble = e.Message;
            if (state.Current.HistoryProblem != trouble)
            {
                log.HistoryFailed(e.Failure, e.Message);
            }
        }

        if (trouble is null && state.Current.HistoryProblem is not null)
        {
            log.HistoryRecovered();
        }

        state.Update(s => s with { HistoryProblem = trouble });
        return trouble is null;
    }
}
