namespace GlucoseTracker.Domain.Values;

/// <summary>The position of a value relative to the sensor's range.</summary>
public enum SensorRange
{
    /// <summary>A number was measured.</summary>
    Measured,

    /// <summary>LO: below what the sensor can report. There is no number.</summary>
    Below,

    /// <summary>HI: above what the sensor can report. There is no number.</summary>
    Above,
}

/// <summary>
/// What a sensor measured: a concentration, or that it is below (LO) or above (HI) the range of the sensor.
/// </summary>
/// <remarks>
/// HI and LO are states, never a number such as 39 or 401. The default value holds no measurement and throws when read. Equality: by state
/// and concentration.
/// </remarks>
public readonly record struct SensorValue
{
    private readonly Glucose _glucose;

    private SensorValue(SensorRange range, Glucose glucose)
    {
        Range = range;
        _glucose = glucose;
    }

    /// <summary>LO.</summary>
    public static SensorValue BelowRange { get; } = new(SensorRange.Below, default);

    /// <summary>HI.</summary>
    public static SensorValue AboveRange { get; } = new(SensorRange.Above, default);

    /// <summary>Measured, below or above.</summary>
    public SensorRange Range { get; }

    /// <summary>True for HI and LO.</summary>
    public bool IsBeyondRange => Range != SensorRange.Measured;

    /// <summary>The measured concentration.</summary>
    /// <exception cref="InvalidOperationException">The value is HI or LO.</exception>
    public Glucose Glucose => Range == SensorRange.Measured
        ? _glucose
        : throw new InvalidOperationException("HI and LO have no number; ask IsBeyondRange first.");

    /// <summary>A measured concentration.</summary>
    /// <exception cref="InvalidOperationException">The glucose is a default value, which was never measured.</exception>
    public static SensorValue Measured(Glucose glucose)
    {
        _ = glucose.MilligramsPerDeciliter;
        return new SensorValue(SensorRange.Measured, glucose);
    }

    /// <summary>The concentration, when there is one.</summary>
    public bool TryGetGlucose(out Glucose glucose)
    {
        glucose = _glucose;
        return Range == SensorRange.Measured;
    }

    /// <summary>A placeholder, for the same reason as <see cref="Values.Glucose.ToString"/>.</summary>
    public override string ToString() => "[sensor value]";
}
