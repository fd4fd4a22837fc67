namespace GlucoseTracker.Domain.Values;

/// <summary>Where a value lies against the owner's limits.</summary>
public enum GlucoseLevel
{
    /// <summary>Inside the target.</summary>
    Normal,

    /// <summary>Just below the target.</summary>
    SlightlyLow,

    /// <summary>Just above the target.</summary>
    SlightlyHigh,

    /// <summary>Out of range, low.</summary>
    Low,

    /// <summary>Out of range, high.</summary>
    High,

    /// <summary>Below the urgent limit, or LO.</summary>
    UrgentLow,

    /// <summary>At or beyond the urgent limit, or HI.</summary>
    UrgentHigh,
}
