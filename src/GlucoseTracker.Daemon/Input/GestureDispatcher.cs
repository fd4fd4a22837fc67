using GlucoseTracker.Daemon.Display;
using GlucoseTracker.Daemon.State;
using GlucoseTracker.Screens.Keys;

namespace GlucoseTracker.Daemon.Input;

/// <summary>Applies gestures to the state and passes actions that go beyond the picture to the handlers.</summary>
/// <param name="state">The state: it holds what the panel shows and what the keys chose.</param>
/// <param name="preferences">The pages and keys of the configuration.</param>
/// <param name="device">The clock of the device.</param>
/// <param name="viewer">The clock of the gestures.</param>
/// <param name="time">The clocks of the program.</param>
/// <param name="handlers">Each is given every action, and carries out its own.</param>
public sealed class GestureDispatcher(
    TrackerState state, DisplayPreferences preferences, IDeviceStatus device, ViewerClock viewer, TimeProvider time,
    IEnumerable<IKeyActionHandler> handlers)
{
    private readonly IKeyActionHandler[] _handlers = [.. handlers];
    private readonly Dictionary<KeyRole, TimeSpan> _pressedAt = [];

    /// <summary>A gesture was made; its time is that of the viewer's clock.</summary>
    public void Dispatch(Gesture gesture)
    {
        if (gesture.Kind == GestureKind.Touch)
        {
            _pressedAt[gesture.Key] = gesture.At;
        }

        var (action, now) = (KeyAction.None, device.GetLocalTime(time));
        state.Update(snapshot =>
        {
            (var keys, action) = KeyRules.Apply(snapshot.Ui, gesture, preferences.GetContext(snapshot, gesture.At, now));
            return snapshot with { Ui = keys };
        });
        if (action == KeyAction.None)
        {
            return;
        }

        // On the program's clock, which may run faster than the viewer's in the demo.
        var ago = (viewer.Now - _pressedAt.GetValueOrDefault(gesture.Key, gesture.At)) * viewer.Tick.TotalSeconds;
        foreach (var handler in _handlers)
        {
            handler.Handle(action, ago > TimeSpan.Zero ? ago : TimeSpan.Zero);
        }
    }
}
