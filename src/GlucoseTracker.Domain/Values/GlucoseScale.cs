namespace GlucoseTracker.Domain.Values;

/// <summary>A linear scale of glucose for drawings: the height of a value between the two ends of the scale.</summary>
/// <remarks>
/// The ends are in half mg/dL and may be outside the range of <see cref="Glucose"/>. The default value is not a scale: its ends are equal,
/// and a height throws. Equality: by all members.
/// </remarks>
public readonly record struct GlucoseScale
{
    /// <summary>The distance in mg/dL between a visible limit and the end of the scale.</summary>
    private const int RoomBeyondLimit = 13;

    /// <summary>The distance in mg/dL between the most extreme reading and the end of the scale.</summary>
    private const int RoomBeyondReading = 7;

    /// <summary>The upper limit counts as near for readings up to 11 mg/dL above the middle of the target.</summary>
    private const int TwiceAboveMiddle = 22;

    /// <summary>The minimum length in mg/dL, so that noise looks flat.</summary>
    private const int MinLength = 72;

    private readonly int _twiceLowest;
    private readonly int _twiceHighest;

    private GlucoseScale(int twiceLowest, int twiceHighest) => (_twiceLowest, _twiceHighest) = (twiceLowest, twiceHighest);

    /// <summary>True when the lower limit of the target is on the scale.</summary>
    public bool ShowsLow { get; private init; }

    /// <summary>True when the upper limit of the target is on the scale.</summary>
    public bool ShowsHigh { get; private init; }

    /// <summary>Creates a scale between two values.</summary>
    /// <param name="lowest">The value at height 0.</param>
    /// <param name="highest">The value at the full height; above <paramref name="lowest"/>.</param>
    public static GlucoseScale Create(Glucose lowest, Glucose highest) =>
        new(2 * lowest.MilligramsPerDeciliter, 2 * highest.MilligramsPerDeciliter);

    /// <summary>
    /// Creates the scale for readings. When all are in the target, both limits are on the scale. When a reading is beyond one limit and
    /// none is in the other half, the other limit is omitted, which leaves more height for the curve.
    /// </summary>
    /// <param name="low">The lower limit of the target.</param>
    /// <param name="high">The upper limit of the target.</param>
    /// <param name="extremes">The lowest and the highest reading; null without readings that have a number.</param>
    public static GlucoseScale CreateForReadings(Glucose low, Glucose high, (Glucose Lowest, Glucose Highest)? extremes)
    {
        var (lower, upper) = (low.MilligramsPerDeciliter, high.MilligramsPerDeciliter);
        var min = extremes?.Lowest.MilligramsPerDeciliter ?? ((lower + upper) / 2);
        var max = extremes?.Highest.MilligramsPerDeciliter ?? ((lower + upper) / 2);
        var showsLow = !(max > upper && 2 * min > lower + upper);
        var showsHigh = !(showsLow && min < lower && 2 * max < lower + upper + TwiceAboveMiddle);
        var from = Math.Min((showsLow ? lower : upper) - RoomBeyondLimit, min - RoomBeyondReading);
        var to = Math.Max((showsHigh ? upper : lower) + RoomBeyondLimit, max + RoomBeyondReading);
        var missing = Math.Max(0, MinLength - (to - from));
        return new((2 * from) - missing, (2 * to) + missing) { ShowsLow = showsLow, ShowsHigh = showsHigh };
    }

    /// <summary>The height of a value in whole rows, rounded; negative or above the full height for a value beyond an end.</summary>
    /// <param name="value">The value.</param>
    /// <param name="rows">The full height.</param>
    public int GetRows(Glucose value, int rows) =>
        (int)Rounding.Divide(((2 * value.MilligramsPerDeciliter) - _twiceLowest) * rows, _twiceHighest - _twiceLowest);

    /// <summary>The height of a value; a value beyond an end is at this end.</summary>
    /// <param name="value">The value.</param>
    /// <param name="height">The full height.</param>
    public double GetHeight(Glucose value, double height) =>
        height * (Math.Clamp(2 * value.MilligramsPerDeciliter, _twiceLowest, _twiceHighest) - _twiceLowest)
        / (_twiceHighest - _twiceLowest);
}
