namespace GlucoseTracker.Domain.Alarms;

/// <summary>What an alarm is about, the worst first: of several, the panel names the first.</summary>
public enum AlarmKind
{
    /// <summary>Below the urgent limit, or LO.</summary>
    UrgentLow,

    /// <summary>No reading has come for too long.</summary>
    NoData,

    /// <summary>At or beyond the urgent limit, or HI.</summary>
    UrgentHigh,

    /// <summary>Below the low limit.</summary>
    Low,

    /// <summary>The value falls towards the low limit and is expected to pass it soon. A warning, not a measurement.</summary>
    LowSoon,

    /// <summary>Above the high limit.</summary>
    High,

    /// <summary>The service says that the value drops fast.</summary>
    FallingFast,

    /// <summary>The service says that the value rises fast.</summary>
    RisingFast,

    /// <summary>Time stamps move, the value does not.</summary>
    Frozen,

    /// <summary>The sensor's life is about to end.</summary>
    SensorEnding,
}
