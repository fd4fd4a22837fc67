using GlucoseTracker.Daemon.Polling;
using GlucoseTracker.Screens.Keys;

namespace GlucoseTracker.Daemon.Input;

/// <summary>Asks the source when a key wants it.</summary>
public sealed class RefreshByKey(PollWorker poll) : IKeyActionTaker
{
    /// <inheritdoc/>
    public void Take(KeyAction action, TimeSpan pressedAgo)
    {
        if (action == KeyAction.Refresh)
        {
            poll.AskNow();
        }
    }
}
