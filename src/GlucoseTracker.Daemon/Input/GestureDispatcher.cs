using GlucoseTracker.Daemon.Display;
using GlucoseTracker.Daemon.State;
using GlucoseTracker.Screens.Keys;

namespace GlucoseTracker.Daemon.Input;

/// <summary>Carries out what gestures ask for, wherever they come from: the picture's part in the state, the rest by those who do it.</summary>
public sealed class GestureDispatcher(TrackerState state, ScreenPresenter painter, ViewerClock viewer, IEnumerable<IKeyActionHandler> takers)
{
    private readonly IKeyActionHandler[] _handlers = [.. takers];
    private readonly Dictionary<KeyRole, TimeSpan> _pressedAt = [];

    /// <summary>A gesture was made; its time is that of the viewer's clock.</summary>
    public void Dispatch(Gesture gesture)
    {
        if (gesture.Kind == GestureKind.Touch)
        {
            _pressedAt[gesture.Key] = gesture.At;
        }

        var action = KeyAction.None;
        state.Update(snapshot =>
        {
            (var keys, action) = KeyRules.Apply(snapshot.Ui, gesture, painter.GetKeySituation(snapshot, gesture.At));
            return snapshot with { Ui = keys };
        });
        if (action == KeyAction.None)
        {
            return;
        }

        // On the program's clock, which may run faster than the viewer's in the demo.
        var ago = (viewer.Now - _pressedAt.GetValueOrDefault(gesture.Key, gesture.At)) * viewer.Tick.TotalSeconds;
        foreach (var taker in _handlers)
        {
            taker.Handle(action, ago > TimeSpan.Zero ? ago : TimeSpan.Zero);
        }
    }
}
