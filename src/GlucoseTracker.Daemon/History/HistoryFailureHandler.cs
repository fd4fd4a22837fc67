using GlucoseTracker.Daemon.Languages;
using GlucoseTracker.Daemon.State;
using GlucoseTracker.History;
using Microsoft.Extensions.Logging;

namespace GlucoseTracker.Daemon.History;

/// <summary>Runs operations on the history file so that their failures affect only the history.</summary>
internal sealed class HistoryFailureHandler(TrackerState state, ILogger log)
{
    /// <summary>Runs an operation. A failure is logged once and stored for the status.</summary>
    public bool TryRun(Action work)
    {
        FailureSentence? trouble = null;
        try
        {
            work();
        }
        catch (HistoryException e)
        {
            trouble = FailureSentence.From(e);
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
