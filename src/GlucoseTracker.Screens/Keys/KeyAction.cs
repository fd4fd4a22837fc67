namespace GlucoseTracker.Screens.Keys;

/// <summary>What a gesture asks for beyond the picture itself.</summary>
public enum KeyAction
{
    /// <summary>Nothing: the gesture means nothing here, or only changes what is shown.</summary>
    None,

    /// <summary>Ask the source now.</summary>
    Refresh,

    /// <summary>Make the ringing alarm quiet for a while.</summary>
    Snooze,

    /// <summary>Let the quiet alarm ring again.</summary>
    EndSnooze,

    /// <summary>Try the alarm.</summary>
    StartAlarmTest,

    /// <summary>It was heard.</summary>
    EndAlarmTest,

    /// <summary>Switch the device off.</summary>
    SwitchOff,
}
