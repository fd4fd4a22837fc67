using GlucoseTracker.Daemon.Polling;
using GlucoseTracker.Screens.Keys;

namespace GlucoseTracker.Daemon.Input;

/// <summary>Polls the source when the refresh key is pressed.</summary>
public sealed class RefreshKeyHandler(PollWorker poll) : IKeyActionHandler
{
    /// <inheritdoc/>
    public void Handle(KeyAction action, TimeSpan pressedAgo)
    {
        if (action == KeyAction.Refresh)
        {
            poll.PollNow();
        }
    }
}
