using GlucoseTracker.Daemon.Display;
using GlucoseTracker.Daemon.State;
using GlucoseTracker.Screens.Keys;

namespace GlucoseTracker.Daemon.Input;

/// <summary>Applies gestures to the state, and passes other actions to the handlers.</summary>
/// <param name="state">The state, which contains the shown screen and the selections of the keys.</param>
/// <param name="preferences">The configured pages and keys.</param>
/// <param name="device">The status of the device, for its clock.</param>
/// <param name="viewer">The clock of the gestures.</param>
/// <param name="time">The clocks of the program.</param>
/// <param name="handlers">The handlers; each receives every action and ignores those of other handlers.</param>
public sealed class GestureDispatcher(
    TrackerState state, DisplayPreferences preferences, IDeviceStatus device, ViewerClock viewer, TimeProvider time,
    IEnumerable<IKeyActionHandler> handlers)
{
    private readonly IKeyActionHandler[] _handlers = [.. handlers];
    private readonly Dictionary<KeyRole, TimeSpan> _pressedAt = [];

    /// <summary>Handles a gesture; its time is on the viewer's clock.</summary>
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

        // This time is on the program's clock, which runs faster than the viewer's in the demo.
        var ago = (viewer.Now - _pressedAt.GetValueOrDefault(gesture.Key, gesture.At)) * viewer.Tick.TotalSeconds;
        foreach (var handler in _handlers)
        {
            handler.Handle(action, ago > TimeSpan.Zero ? ago : TimeSpan.Zero);
        }
    }
}
