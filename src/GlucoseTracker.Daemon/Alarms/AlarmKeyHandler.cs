using GlucoseTracker.Daemon.Input;
using GlucoseTracker.Domain.Alarms;
using GlucoseTracker.Domain.Alarms.Answers;
using GlucoseTracker.Screens.Keys;

namespace GlucoseTracker.Daemon.Alarms;

/// <summary>Handles key actions that concern alarms.</summary>
public sealed class AlarmKeyHandler(AlarmService alarms, AlarmTest test) : IKeyActionHandler
{
    /// <inheritdoc/>
    public void Handle(KeyAction action, TimeSpan pressedAgo)
    {
        switch (action)
        {
            case KeyAction.Snooze:
                alarms.Acknowledge(pressedAgo);
                break;
            case KeyAction.SnoozeAhead:
                SnoozeAhead();
                break;
            case KeyAction.EndSnooze:
                alarms.EndQuiet();
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
    /// Snoozes the less severe glucose alarms for the snooze duration of their rules, after treatment. Urgent alarms and no-data alarms
    /// still ring.
    /// </summary>
    private void SnoozeAhead()
    {
        foreach (var kind in (AlarmKind[])[AlarmKind.Low, AlarmKind.LowSoon, AlarmKind.High, AlarmKind.FallingFast, AlarmKind.RisingFast])
        {
            alarms.Answer(new AlarmAnswer(AnswerOrigin.Key, kind));
        }
    }
}
