namespace GlucoseTracker.Domain.Values;

/// <summary>
/// The trend that the service reported with a reading. It is never computed from values, and a missing trend is never "stable".
/// </summary>
/// <remarks>The rates are those of the manufacturer's app (protocol section 4.3).</remarks>
public enum Trend
{
    /// <summary>The service sent no trend or an unknown one. No arrow is shown.</summary>
    Unknown,

    /// <summary>Falling by more than 2 mg/dL per minute.</summary>
    DroppingFast,

    /// <summary>Falling by 1 to 2 mg/dL per minute.</summary>
    GoingLow,

    /// <summary>Changing by less than 1 mg/dL per minute.</summary>
    Stable,

    /// <summary>Rising by 1 to 2 mg/dL per minute.</summary>
    GoingHigh,

    /// <summary>Rising by more than 2 mg/dL per minute.</summary>
    IncreasingFast,
}
