namespace GlucoseTracker.Domain.Values;

/// <summary>The level of a value relative to the owner's limits.</summary>
public enum GlucoseLevel
{
    /// <summary>Inside the target.</summary>
    Normal,

    /// <summary>Just below the target.</summary>
    SlightlyLow,

    /// <summary>Just above the target.</summary>
    SlightlyHigh,

    /// <summary>Low.</summary>
    Low,

    /// <summary>High.</summary>
    High,

    /// <summary>Below the urgent limit, or LO.</summary>
    UrgentLow,

    /// <summary>At or above the urgent limit, or HI.</summary>
    UrgentHigh,
}
