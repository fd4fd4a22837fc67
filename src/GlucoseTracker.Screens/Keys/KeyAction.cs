namespace GlucoseTracker.Screens.Keys;

/// <summary>The action that a gesture triggers beyond the picture.</summary>
public enum KeyAction
{
    /// <summary>Nothing: the gesture means nothing here, or only changes what is shown.</summary>
    None,

    /// <summary>Poll the source now.</summary>
    Refresh,

    /// <summary>Snooze the ringing alarm.</summary>
    Snooze,

    /// <summary>End the snooze, so that the alarm rings again.</summary>
    EndSnooze,

    /// <summary>Snooze the milder alarms on a value ahead of time.</summary>
    SnoozeAhead,

    /// <summary>Start a test of the alarm.</summary>
    StartAlarmTest,

    /// <summary>Stop the alarm test.</summary>
    EndAlarmTest,

    /// <summary>Switch the device off.</summary>
    SwitchOff,
}
