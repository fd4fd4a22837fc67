namespace GlucoseTracker.Domain.Values;

/// <summary>
/// The direction that the service reported with a reading. It is never derived from two values, and a missing one is never "stable".
/// </summary>
/// <remarks>Rates are those of the maker's own app (protocol section 4.3).</remarks>
public enum Trend
{
    /// <summary>No direction was sent, or one that is not understood. No arrow is shown.</summary>
    Unknown,

    /// <summary>Falling by more than 2 mg/dL a minute.</summary>
    DroppingFast,

    /// <summary>Falling by 1 to 2 mg/dL a minute.</summary>
    GoingLow,

    /// <summary>Less than 1 mg/dL a minute either way.</summary>
    Stable,

    /// <summary>Rising by 1 to 2 mg/dL a minute.</summary>
    GoingHigh,

    /// <summary>Rising by more than 2 mg/dL a minute.</summary>
    IncreasingFast,
}
