using GlucoseTracker.Daemon.Input;
using GlucoseTracker.Domain.Alarms;
using GlucoseTracker.Screens.Keys;

namespace GlucoseTracker.Daemon.Alarms;

/// <summary>What keys ask of the alarms.</summary>
public sealed class AlarmKeyHandler(AlarmService desk, AlarmTest test) : IKeyActionHandler
{
    /// <inheritdoc/>
    public void Handle(KeyAction action, TimeSpan pressedAgo)
    {
        switch (action)
        {
            case KeyAction.Snooze:
                desk.Acknowledge(pressedAgo);
                break;
            case KeyAction.EndSnooze:
                desk.EndQuiet();
                break;
            case KeyAction.StartAlarmTest:
                test.Start(AlarmKind.UrgentLow);
                break;
            case KeyAction.EndAlarmTest:
                test.Acknowledge();
                break;
            default:
                break;
        }
    }
}
