namespace GlucoseTracker.Domain;

/// <summary>The ages, counted in whole minutes, at which a value changes its standing.</summary>
/// <param name="AgeingFrom">Default 7 minutes: telephones send in lumps of five, and a healthy source must not flicker.</param>
/// <param name="StaleFrom">Default 15 minutes.</param>
/// <param name="NoneFrom">Default 60 minutes.</param>
public sealed record FreshnessLimits(TimeSpan AgeingFrom, TimeSpan StaleFrom, TimeSpan NoneFrom)
{
    /// <summary>7, 15 and 60 minutes.</summary>
    public static FreshnessLimits Default { get; } = new(TimeSpan.FromMinutes(7), TimeSpan.FromMinutes(15), TimeSpan.FromMinutes(60));

    /// <summary>The standing of a value of this age; null is "there is no value".</summary>
    public Freshness Of(TimeSpan? age) => age switch
    {
        null => Freshness.None,
        { } a when a < AgeingFrom => Freshness.Fresh,
        { } a when a < StaleFrom => Freshness.Ageing,
        { } a when a < NoneFrom => Freshness.Stale,
        _ => Freshness.None,
    };
}
