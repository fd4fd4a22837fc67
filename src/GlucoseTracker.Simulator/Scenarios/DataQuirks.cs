namespace GlucoseTracker.Simulator.Scenarios;

/// <summary>Variants of real responses (protocol sections 4.1 to 4.4).</summary>
[Flags]
public enum DataQuirks
{
    /// <summary>The normal format.</summary>
    None = 0,

    /// <summary>Current readings have no <c>TrendArrow</c>.</summary>
    ArrowMissing = 1,

    /// <summary>Current readings have <c>TrendArrow</c> 0.</summary>
    ArrowZero = 2,

    /// <summary><c>sensor</c> is null although readings continue.</summary>
    SensorNull = 4,

    /// <summary><c>glucoseMeasurement</c> is null and <c>glucoseItem</c> contains the reading.</summary>
    OnlyGlucoseItem = 8,

    /// <summary>History points every 15 minutes, as from a Libre 2.</summary>
    FifteenMinutePoints = 16,

    /// <summary>History points out of order, each of them twice.</summary>
    DisorderlyHistory = 32,

    /// <summary>The phone's clock is half an hour fast, which shifts all times.</summary>
    PhoneClockFast = 64,

    /// <summary>Unknown fields at every level.</summary>
    UnknownFields = 128,

    /// <summary>Readings arrive at the service only every five minutes.</summary>
    LumpedUploads = 256,
}
