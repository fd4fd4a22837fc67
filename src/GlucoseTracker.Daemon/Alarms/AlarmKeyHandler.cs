using GlucoseTracker.Daemon.Input;
using GlucoseTracker.Domain.Alarms;
using GlucoseTracker.Domain.Alarms.Answers;
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
            case KeyAction.SnoozeAhead:
                SnoozeAhead();
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

    /// <summary>
    /// "I have treated it": the milder alarms on a value are quiet for their own snooze. What is urgent, and no data, ring all the same.
    /// </summary>
    private void SnoozeAhead()
    {
        foreach (var kind in (AlarmKind[])[AlarmKind.Low, AlarmKind.LowSoon, AlarmKind.High, AlarmKind.FallingFast, AlarmKind.RisingFast])
        {
            desk.Answer(new AlarmAnswer(AnswerOrigin.Key, kind));
        }
    }
}
