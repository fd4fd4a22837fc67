using GlucoseTracker.Pi.State;
using GlucoseTracker.Screens;

namespace GlucoseTracker.Pi.Workers;

/// <summary>Carries out what gestures ask for, wherever they come from: the picture's part in the state, the rest by those who do it.</summary>
public sealed class KeyActions(TrackerState state, PanelPainter painter, IEnumerable<IKeyActionTaker> takers)
{
    private readonly IKeyActionTaker[] _takers = [.. takers];

    /// <summary>A gesture was made; its time is that of the viewer's clock.</summary>
    public void Take(Gesture gesture)
    {
        var action = KeyAction.None;
        state.Update(snapshot =>
        {
            (var keys, action) = KeyRules.Apply(snapshot.Keys, gesture, painter.SituationOf(snapshot, gesture.At));
            return snapshot with { Keys = keys };
        });
        if (action == KeyAction.None)
        {
            return;
        }

        foreach (var taker in _takers)
        {
            taker.Take(action);
        }
    }
}
