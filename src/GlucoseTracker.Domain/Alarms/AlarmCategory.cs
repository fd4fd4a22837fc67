namespace GlucoseTracker.Domain.Alarms;

/// <summary>
/// What an alarm looks at. Alarms of one side are degrees of one another; those of different sides never silence each other.
/// </summary>
public enum AlarmCategory
{
    /// <summary>The value is low, or falls.</summary>
    Low,

    /// <summary>The value is high, or rises.</summary>
    High,

    /// <summary>The readings themselves: none come, or they do not move.</summary>
    Data,

    /// <summary>The sensor's life.</summary>
    Sensor,
}
