namespace GlucoseTracker.Domain.Values;

/// <summary>Whole-number division that rounds to the nearest, halves away from zero; free of binary fractions.</summary>
public static class Rounding
{
    /// <summary>
    /// <paramref name="numerator"/> / <paramref name="denominator"/>, to the nearest whole number; no numerator is too large.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The denominator is not positive.</exception>
    public static long Divide(long numerator, long denominator)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(denominator);
        var (quotient, remainder) = Math.DivRem(numerator, denominator);

        // Compared with what is left to the next whole number instead of doubled: doubling could overflow.
        var isHalfOrMore = Math.Abs(remainder) >= denominator - Math.Abs(remainder);
        return isHalfOrMore ? quotient + Math.Sign(numerator) : quotient;
    }
}
