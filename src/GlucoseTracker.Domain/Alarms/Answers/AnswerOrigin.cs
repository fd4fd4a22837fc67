namespace GlucoseTracker.Domain.Alarms.Answers;

/// <summary>Where an answer to an alarm comes from.</summary>
public enum AnswerOrigin
{
    /// <summary>A key of the device.</summary>
    Key,

    /// <summary>A command of a user of the device, over its socket.</summary>
    Command,

    /// <summary>A button of a notification. It may be pressed far away, by somebody who has not heard the alarm.</summary>
    Notification,
}
