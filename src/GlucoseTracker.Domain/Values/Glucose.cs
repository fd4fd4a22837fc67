namespace GlucoseTracker.Domain.Values;

/// <summary>
/// A measured glucose concentration in whole milligrams per decilitre, the unit of the sensor.
/// </summary>
/// <remarks>
/// Range: 1 to 1000 mg/dL, wider than any sensor (40 to 500), so that an implausible value is shown and not corrected.
/// Equality and order: by mg/dL. The default value is not a reading and throws when read; absence is <c>Reading?</c>.
/// This file holds the only conversion between the units (18.0, as Abbott's own app rounds: docs/decisions/0003).
/// </remarks>
public readonly record struct Glucose : IComparable<Glucose>
{
    /// <summary>The number of milligrams per decilitre in one millimole per litre.</summary>
    private const int MilligramsPerMillimole = 18;

    private const int MinMilligramsPerDeciliter = 1;
    private const int MaxMilligramsPerDeciliter = 1000;

    private readonly int _milligramsPerDeciliter;

    private Glucose(int milligramsPerDeciliter) => _milligramsPerDeciliter = milligramsPerDeciliter;

    /// <summary>The value in mg/dL, 1 to 1000.</summary>
    public int MilligramsPerDeciliter => _milligramsPerDeciliter != 0
        ? _milligramsPerDeciliter
        : throw new InvalidOperationException("A default Glucose holds no value; use Reading? for absence.");

    /// <summary>The value in mmol/L, rounded to one decimal, halves away from zero; 0.1 to 55.6.</summary>
    public decimal MillimolesPerLiter => TenthsOfMillimoles(MilligramsPerDeciliter, 1) / 10m;

    /// <summary>Creates a value from whole mg/dL.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is outside 1 to 1000.</exception>
    public static Glucose FromMilligramsPerDeciliter(int value)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(value, MinMilligramsPerDeciliter);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(value, MaxMilligramsPerDeciliter);
        return new Glucose(value);
    }

    /// <summary>Creates a value from mmol/L, rounded to whole mg/dL, halves away from zero.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is outside 1 to 1000 mg/dL after conversion.</exception>
    public static Glucose FromMillimolesPerLiter(decimal value)
    {
        // The range is checked before the multiplication, so that the decimal cannot overflow.
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(value);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(value, (decimal)MaxMilligramsPerDeciliter);
        return FromMilligramsPerDeciliter((int)decimal.Round(value * MilligramsPerMillimole, MidpointRounding.AwayFromZero));
    }

    /// <summary>Creates a value from whole mg/dL; false when the number is out of range.</summary>
    public static bool TryFromMilligramsPerDeciliter(int value, out Glucose glucose)
    {
        var fits = value is >= MinMilligramsPerDeciliter and <= MaxMilligramsPerDeciliter;
        glucose = fits ? new Glucose(value) : default;
        return fits;
    }

    /// <summary>
    /// Rounds a mean or a standard deviation for display: whole mg/dL, or mmol/L with one decimal; halves away from zero.
    /// </summary>
    /// <param name="milligramsPerDeciliter">The unrounded statistic; finite, not negative.</param>
    /// <param name="unit">The unit of the result.</param>
    internal static decimal RoundStatistic(double milligramsPerDeciliter, GlucoseUnit unit) => unit switch
    {
        GlucoseUnit.MilligramsPerDeciliter => decimal.Round((decimal)milligramsPerDeciliter, 0, MidpointRounding.AwayFromZero),
        GlucoseUnit.MillimolesPerLiter =>
            decimal.Round((decimal)milligramsPerDeciliter / MilligramsPerMillimole, 1, MidpointRounding.AwayFromZero),
    };

    /// <inheritdoc/>
    public int CompareTo(Glucose other) => MilligramsPerDeciliter.CompareTo(other.MilligramsPerDeciliter);

    /// <summary>Compares concentrations.</summary>
    public static bool operator <(Glucose left, Glucose right) => left.CompareTo(right) < 0;

    /// <summary>Compares concentrations.</summary>
    public static bool operator >(Glucose left, Glucose right) => left.CompareTo(right) > 0;

    /// <summary>Compares concentrations.</summary>
    public static bool operator <=(Glucose left, Glucose right) => left.CompareTo(right) <= 0;

    /// <summary>Compares concentrations.</summary>
    public static bool operator >=(Glucose left, Glucose right) => left.CompareTo(right) >= 0;

    /// <summary>A fixed text, so that a value does not reach a log by accident; <see cref="GlucoseText"/> formats values.</summary>
    public override string ToString() => "[glucose]";

    /// <summary>The quotient of mg/dL and <paramref name="divisor"/> in tenths of mmol/L; halves away from zero.</summary>
    internal static long TenthsOfMillimoles(long milligramsPerDeciliter, long divisor) =>
        checked(Rounding.Divide(milligramsPerDeciliter * 10, MilligramsPerMillimole * divisor));
}
