namespace GlucoseTracker.Domain.Alarms;

/// <summary>The kinds of alarm, the most severe first. Of several alarms the panel names the first.</summary>
public enum AlarmKind
{
    /// <summary>The value is below the urgent low limit, or LO.</summary>
    UrgentLow,

    /// <summary>No new reading has arrived for too long.</summary>
    NoData,

    /// <summary>The value is at or above the urgent high limit, or HI.</summary>
    UrgentHigh,

    /// <summary>The value is below the low limit.</summary>
    Low,

    /// <summary>The value falls towards the low limit and is expected to pass it soon. A warning, not a measurement.</summary>
    LowSoon,

    /// <summary>Above the high limit.</summary>
    High,

    /// <summary>The value is falling fast.</summary>
    FallingFast,

    /// <summary>The value is rising fast.</summary>
    RisingFast,

    /// <summary>New readings arrive, but their value does not change.</summary>
    Frozen,

    /// <summary>The sensor's life ends soon.</summary>
    SensorEnding,
}
