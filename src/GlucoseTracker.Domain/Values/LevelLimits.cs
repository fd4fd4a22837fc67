using GlucoseTracker.Domain.Statistics;

namespace GlucoseTracker.Domain.Values;

/// <summary>The owner's six limits. They are found on whole mg/dL, never on a rounded mmol/L value.</summary>
/// <remarks>
/// The value of a limit belongs to the better side, except urgent high, which begins at its limit:
/// urgent low &lt; <see cref="UrgentLow"/> &lt;= low &lt; <see cref="Low"/> &lt;= slightly low &lt; <see cref="TargetLow"/> &lt;= normal
/// &lt;= <see cref="TargetHigh"/> &lt; slightly high &lt;= <see cref="High"/> &lt; high &lt; <see cref="UrgentHigh"/> &lt;= urgent high.
/// </remarks>
public sealed record LevelLimits
{
    private LevelLimits(Glucose urgentLow, Glucose low, Glucose targetLow, Glucose targetHigh, Glucose high, Glucose urgentHigh)
    {
        UrgentLow = urgentLow;
        Low = low;
        TargetLow = targetLow;
        TargetHigh = targetHigh;
        High = high;
        UrgentHigh = urgentHigh;
    }

    /// <summary>The default limits: 54, 61, 70, 157, 166 and 301 mg/dL (3.0, 3.4, 3.9, 8.7, 9.2 and 16.7 mmol/L).</summary>
    public static LevelLimits Default { get; } = Create(
        FromMilligrams(54), FromMilligrams(61), FromMilligrams(70), FromMilligrams(157), FromMilligrams(166), FromMilligrams(301));

    /// <summary>Lower values are urgently low. Default 54 mg/dL.</summary>
    public Glucose UrgentLow { get; }

    /// <summary>Lower values are low. Default 61 mg/dL.</summary>
    public Glucose Low { get; }

    /// <summary>Lower values are slightly low. Default 70 mg/dL.</summary>
    public Glucose TargetLow { get; }

    /// <summary>Higher values are slightly high. Default 157 mg/dL.</summary>
    public Glucose TargetHigh { get; }

    /// <summary>Higher values are high. Default 166 mg/dL.</summary>
    public Glucose High { get; }

    /// <summary>This value and higher ones are urgently high. Default 301 mg/dL.</summary>
    public Glucose UrgentHigh { get; }

    /// <summary>The owner's target, both ends inside.</summary>
    public RangeBounds Target => new(TargetLow, TargetHigh);

    /// <summary>
    /// Six limits in rising order; neighbours may be equal where that leaves a level empty, but the target may not be empty.
    /// </summary>
    /// <exception cref="ArgumentException">The limits are not in rising order.</exception>
    public static LevelLimits Create(
        Glucose urgentLow, Glucose low, Glucose targetLow, Glucose targetHigh, Glucose high, Glucose urgentHigh)
    {
        if (urgentLow > low || low > targetLow || targetLow >= targetHigh || targetHigh > high || high >= urgentHigh)
        {
            throw new ArgumentException("The limits must rise: UrgentLow <= Low <= TargetLow < TargetHigh <= High < UrgentHigh.");
        }

        return new LevelLimits(urgentLow, low, targetLow, targetHigh, high, urgentHigh);
    }

    /// <summary>The level of a value. HI and LO are urgent.</summary>
    public GlucoseLevel GetLevel(SensorValue value) => value.Range switch
    {
        SensorRange.Below => GlucoseLevel.UrgentLow,
        SensorRange.Above => GlucoseLevel.UrgentHigh,
        SensorRange.Measured => GetLevel(value.Glucose),
    };

    private static Glucose FromMilligrams(int value) => Glucose.FromMilligramsPerDeciliter(value);

    private GlucoseLevel GetLevel(Glucose value) => value switch
    {
        _ when value < UrgentLow => GlucoseLevel.UrgentLow,
        _ when value < Low => GlucoseLevel.Low,
        _ when value < TargetLow => GlucoseLevel.SlightlyLow,
        _ when value <= TargetHigh => GlucoseLevel.Normal,
        _ when value <= High => GlucoseLevel.SlightlyHigh,
        _ when value < UrgentHigh => GlucoseLevel.High,
        _ => GlucoseLevel.UrgentHigh,
    };
}
