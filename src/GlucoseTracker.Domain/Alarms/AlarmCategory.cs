namespace GlucoseTracker.Domain.Alarms;

/// <summary>
/// What an alarm monitors. The alarms of one category are degrees of severity; alarms of different categories never silence each other.
/// </summary>
public enum AlarmCategory
{
    /// <summary>The glucose value is low or falling.</summary>
    Low,

    /// <summary>The glucose value is high or rising.</summary>
    High,

    /// <summary>The readings: none arrive, or their value does not change.</summary>
    Data,

    /// <summary>The life of the sensor.</summary>
    Sensor,
}
