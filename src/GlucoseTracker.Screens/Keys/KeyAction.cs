namespace GlucoseTracker.Screens.Keys;

/// <summary>The action that a gesture triggers beyond the picture.</summary>
public enum KeyAction
{
    /// <summary>No action: the gesture has no meaning here, or changes only the picture.</summary>
    None,

    /// <summary>Poll the source now.</summary>
    Refresh,

    /// <summary>Snooze the ringing alarm.</summary>
    Snooze,

    /// <summary>End the snooze, so that the alarm rings again.</summary>
    EndSnooze,

    /// <summary>Snooze the less severe glucose alarms ahead.</summary>
    SnoozeAhead,

    /// <summary>Start a test of the alarm.</summary>
    StartAlarmTest,

    /// <summary>Stop the alarm test.</summary>
    EndAlarmTest,

    /// <summary>Switch the device off.</summary>
    SwitchOff,
}
