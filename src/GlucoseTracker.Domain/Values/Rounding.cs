namespace GlucoseTracker.Domain.Values;

/// <summary>Integer division that rounds to the nearest number, halves away from zero, without floating point.</summary>
public static class Rounding
{
    /// <summary>
    /// <paramref name="numerator"/><paramref name="numerator"/> / <paramref name="denominator"/>, rounded to the nearest whole number, for
    /// any numerator.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The denominator is not positive.</exception>
    public static long Divide(long numerator, long denominator)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(denominator);
        var (quotient, remainder) = Math.DivRem(numerator, denominator);

        // The remainder is compared with its complement, because doubling the remainder could overflow.
        var isHalfOrMore = Math.Abs(remainder) >= denominator - Math.Abs(remainder);
        return isHalfOrMore ? quotient + Math.Sign(numerator) : quotient;
    }
}
