namespace GlucoseTracker.Domain.Alarms.Answers;

/// <summary>The origin of an answer to an alarm.</summary>
public enum AnswerOrigin
{
    /// <summary>A key of the device.</summary>
    Key,

    /// <summary>A command on the device, by its control socket.</summary>
    Command,

    /// <summary>A button of a notification. The person who presses it may be far away and may not have heard the alarm.</summary>
    Notification,
}
