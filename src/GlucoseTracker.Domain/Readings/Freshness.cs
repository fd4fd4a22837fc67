namespace GlucoseTracker.Domain.Readings;

/// <summary>Whether a value may still be shown as the present one.</summary>
public enum Freshness
{
    /// <summary>There is no reading, or it is too old.</summary>
    None,

    /// <summary>The value is current.</summary>
    Fresh,

    /// <summary>The value is late, so arrow and delta are not shown.</summary>
    Ageing,

    /// <summary>The value is old and shows the past.</summary>
    Stale,
}
