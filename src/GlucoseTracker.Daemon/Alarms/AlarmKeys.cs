using GlucoseTracker.Daemon.Input;
using GlucoseTracker.Domain.Alarms;
using GlucoseTracker.Screens.Keys;

namespace GlucoseTracker.Daemon.Alarms;

/// <summary>What keys ask of the alarms.</summary>
public sealed class AlarmKeys(AlarmDesk desk, AlarmTest test) : IKeyActionTaker
{
    /// <inheritdoc/>
    public void Take(KeyAction action, TimeSpan pressedAgo)
    {
        switch (action)
        {
            case KeyAction.Snooze:
                desk.Answer(pressedAgo);
                break;
            case KeyAction.EndSnooze:
                desk.EndQuiet();
                break;
            case KeyAction.StartAlarmTest:
                test.Begin(AlarmKind.UrgentLow);
                break;
            case KeyAction.EndAlarmTest:
                test.End();
                break;
            default:
                break;
        }
    }
}
