using GlucoseTracker.Pi.State;
using GlucoseTracker.Screens;

namespace GlucoseTracker.Pi.Workers;

/// <summary>Carries out what gestures ask for, wherever they come from.</summary>
public sealed class KeyActions(TrackerState state, PanelPainter painter, PollWorker poll)
{
    /// <summary>A gesture was made; its time is that of the viewer's clock.</summary>
    public void Take(Gesture gesture)
    {
        var action = KeyAction.None;
        state.Update(snapshot =>
        {
            (var keys, action) = KeyRules.Apply(snapshot.Keys, gesture, painter.SituationOf(snapshot, gesture.At));
            return snapshot with { Keys = keys };
        });
        if (action == KeyAction.Refresh)
        {
            poll.AskNow();
        }
    }
}
