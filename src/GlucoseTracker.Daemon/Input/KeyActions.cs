using GlucoseTracker.Daemon.Display;
using GlucoseTracker.Daemon.State;
using GlucoseTracker.Screens.Keys;

namespace GlucoseTracker.Daemon.Input;

/// <summary>Carries out what gestures ask for, wherever they come from: the picture's part in the state, the rest by those who do it.</summary>
public sealed class KeyActions(TrackerState state, PanelPainter painter, ViewerClock viewer, IEnumerable<IKeyActionTaker> takers)
{
    private readonly IKeyActionTaker[] _takers = [.. takers];
    private readonly Dictionary<KeyRole, TimeSpan> _touchedAt = [];

    /// <summary>A gesture was made; its time is that of the viewer's clock.</summary>
    public void Take(Gesture gesture)
    {
        if (gesture.Kind == GestureKind.Touch)
        {
            _touchedAt[gesture.Key] = gesture.At;
        }

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

        // On the program's clock, which may run faster than the viewer's in the demo.
        var ago = (viewer.Now - _touchedAt.GetValueOrDefault(gesture.Key, gesture.At)) * viewer.Tick.TotalSeconds;
        foreach (var taker in _takers)
        {
            taker.Take(action, ago > TimeSpan.Zero ? ago : TimeSpan.Zero);
        }
    }
}
