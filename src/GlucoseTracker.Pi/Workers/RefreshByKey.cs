using GlucoseTracker.Screens;

namespace GlucoseTracker.Pi.Workers;

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
