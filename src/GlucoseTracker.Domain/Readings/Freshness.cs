namespace GlucoseTracker.Domain.Readings;

/// <summary>How far a value may still be trusted to be the present one.</summary>
public enum Freshness
{
    /// <summary>Never a reading, or one so old that it is history.</summary>
    None,

    /// <summary>The present value.</summary>
    Fresh,

    /// <summary>Late: arrow and delta are no longer true.</summary>
    Ageing,

    /// <summary>Old: the value says where it was, not where it is.</summary>
    Stale,
}
