using GlucoseTracker.Domain.Time;

namespace GlucoseTracker.Domain.Readings;

/// <summary>
/// The ages, in whole minutes, from which a value is late, stale or unusable. The ages are in ascending order; two equal ages omit the
/// state between them.
/// </summary>
public sealed record FreshnessLimits
{
    /// <summary>Creates the limits.</summary>
    /// <exception cref="ArgumentException">The ages are not whole minutes, not positive, or not in ascending order.</exception>
    public FreshnessLimits(TimeSpan ageingFrom, TimeSpan staleFrom, TimeSpan noneFrom)
    {
        if (ageingFrom <= TimeSpan.Zero || ageingFrom > staleFrom || staleFrom > noneFrom)
        {
            throw new ArgumentException("The ages must rise: 0 < AgeingFrom <= StaleFrom <= NoneFrom.");
        }

        if (!IsWholeMinutes(ageingFrom) || !IsWholeMinutes(staleFrom) || !IsWholeMinutes(noneFrom))
        {
            throw new ArgumentException("The ages must be whole minutes, as they are shown.");
        }

        (AgeingFrom, StaleFrom, NoneFrom) = (ageingFrom, staleFrom, noneFrom);
    }

    /// <summary>7, 15 and 60 minutes.</summary>
    public static FreshnessLimits Default { get; } = new(TimeSpan.FromMinutes(7), TimeSpan.FromMinutes(15), TimeSpan.FromMinutes(60));

    /// <summary>
    /// Default 7 minutes: some phones upload every five minutes, and a working source must not alternate between two states.
    /// </summary>
    public TimeSpan AgeingFrom { get; }

    /// <summary>Default 15 minutes.</summary>
    public TimeSpan StaleFrom { get; }

    /// <summary>Default 60 minutes.</summary>
    public TimeSpan NoneFrom { get; }

    /// <summary>
    /// The freshness of a value of this age; null: there is no value. A value further in the future than
    /// <see cref="ReferenceTime.Tolerance"/> has the freshness None, because its age is unknown.
    /// </summary>
    public Freshness GetFreshness(TimeSpan? age) => age switch
    {
        null => Freshness.None,
        { } a when a < -ReferenceTime.Tolerance => Freshness.None,
        { } a when a < AgeingFrom => Freshness.Fresh,
        { } a when a < StaleFrom => Freshness.Ageing,
        { } a when a < NoneFrom => Freshness.Stale,
        _ => Freshness.None,
    };

    private static bool IsWholeMinutes(TimeSpan age) => age.Ticks % TimeSpan.TicksPerMinute == 0;
}
