using GlucoseTracker.Daemon.State;
using GlucoseTracker.History;
using Microsoft.Extensions.Logging;

namespace GlucoseTracker.Daemon.History;

/// <summary>Works on the history file so that a failure costs the history and nothing else.</summary>
internal sealed class HistoryGuard(TrackerState state, ILogger log)
{
    /// <summary>Does the work; a failure is said once, kept for the status, and changes nothing else.</summary>
    public bool Run(Action work)
    {
        string? trouble = null;
        try
        {
            work();
        }
        catch (HistoryException e)
        {
            trouble = e.Message;
            if (state.Current.HistoryTrouble != trouble)
            {
                log.NotKept(e.Failure, e.Message);
            }
        }

        if (trouble is null && state.Current.HistoryTrouble is not null)
        {
            log.KeptAgain();
        }

        state.Update(s => s with { HistoryTrouble = trouble });
        return trouble is null;
    }
}
