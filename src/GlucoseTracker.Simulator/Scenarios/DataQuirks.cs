namespace GlucoseTracker.Simulator.Scenarios;

/// <summary>Ways in which real answers differ from the ordinary form (protocol sections 4.1 to 4.4).</summary>
[Flags]
public enum DataQuirks
{
    /// <summary>The ordinary form.</summary>
    None = 0,

    /// <summary>No <c>TrendArrow</c> on current readings either.</summary>
    ArrowMissing = 1,

    /// <summary><c>TrendArrow</c> is 0 on current readings.</summary>
    ArrowZero = 2,

    /// <summary><c>sensor</c> is null while readings go on.</summary>
    SensorNull = 4,

    /// <summary><c>glucoseMeasurement</c> is null and <c>glucoseItem</c> holds the reading.</summary>
    OnlyGlucoseItem = 8,

    /// <summary>History points every 15 minutes, as Libre 2 keeps them.</summary>
    FifteenMinutePoints = 16,

    /// <summary>History points out of order, each of them twice.</summary>
    DisorderlyHistory = 32,

    /// <summary>The phone's clock is half an hour fast, and so are all times.</summary>
    PhoneClockFast = 64,

    /// <summary>Fields that no client knows, at every level.</summary>
    UnknownFields = 128,

    /// <summary>Readings arrive at the service only every five minutes.</summary>
    LumpedUploads = 256,
}
