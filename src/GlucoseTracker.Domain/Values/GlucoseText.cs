using System.Globalization;

namespace GlucoseTracker.Domain.Values;

/// <summary>
/// Formats glucose values: mmol/L with one decimal, mg/dL as whole numbers. The decimal mark is a point unless a language has another one.
/// </summary>
public static class GlucoseText
{
    /// <summary>U+2212, which is as wide as a plus sign.</summary>
    private const char Minus = '−';

    private const char Point = '.';

    /// <summary>The maximum plausible change; a larger scaled change comes from two sensors and is not shown.</summary>
    private const long MaxShown = 99;

    /// <summary>The maximum length of a value or a change.</summary>
    public const int MaxLength = 8;

    /// <summary>The symbol of the unit: "mmol/L" or "mg/dL".</summary>
    public static string Symbol(GlucoseUnit unit) => unit switch
    {
        GlucoseUnit.MillimolesPerLiter => "mmol/L",
        GlucoseUnit.MilligramsPerDeciliter => "mg/dL",
    };

    /// <summary>Formats a value, such as "5.6" or "101".</summary>
    public static string Format(Glucose glucose, GlucoseUnit unit) => Format(SensorValue.Measured(glucose), unit);

    /// <summary>Formats a sensor value, such as "5.6", "101", "HI" or "LO".</summary>
    public static string Format(SensorValue value, GlucoseUnit unit) => new(Write(value, unit, stackalloc char[MaxLength]));

    /// <summary>Formats a sensor value into a buffer of at least <see cref="MaxLength"/> without allocation.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The buffer is too short.</exception>
    public static ReadOnlySpan<char> Write(SensorValue value, GlucoseUnit unit, Span<char> buffer, char decimalMark = Point)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(buffer.Length, MaxLength);
        return value.Range switch
        {
            SensorRange.Measured => Write(value.Glucose.MilligramsPerDeciliter, 1, unit, buffer, decimalMark),
            SensorRange.Below => "LO",
            SensorRange.Above => "HI",
        };
    }

    /// <summary>
    /// Formats a change, scaled to five minutes and rounded once, with its sign: "+0.1", "−5", "0.0".
    /// Null when it exceeds 9.9 mmol/L or 99 mg/dL in five minutes.
    /// </summary>
    public static string? Format(GlucoseDelta delta, GlucoseUnit unit)
    {
        var text = Write(delta, unit, stackalloc char[MaxLength]);
        return text.IsEmpty ? null : new string(text);
    }

    /// <summary>Formats a change into a buffer of at least <see cref="MaxLength"/> without allocation. Empty instead of null.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The buffer is too short.</exception>
    public static ReadOnlySpan<char> Write(GlucoseDelta delta, GlucoseUnit unit, Span<char> buffer, char decimalMark = Point)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(buffer.Length, MaxLength);
        var change = delta.MilligramsPerDeciliter * TimeSpan.TicksPerMinute * 5;
        var rounded = Rounded(change, delta.Span.Ticks, unit);
        if (Math.Abs(rounded) > MaxShown)
        {
            return [];
        }

        if (rounded == 0)
        {
            return Write(0, 1, unit, buffer, decimalMark);
        }

        buffer[0] = rounded < 0 ? Minus : '+';
        var digits = Write(Math.Abs(change), delta.Span.Ticks, unit, buffer[1..], decimalMark);
        return buffer[..(1 + digits.Length)];
    }

    /// <summary>Parses a text such as "3.9 mmol/L" or "70 mg/dL". The unit is required.</summary>
    public static bool TryParse(string? text, out Glucose glucose)
    {
        glucose = default;
        foreach (var unit in Enum.GetValues<GlucoseUnit>())
        {
            var symbol = Symbol(unit);
            if (text is null || !text.TrimEnd().EndsWith(symbol, StringComparison.OrdinalIgnoreCase))
            {
                continue;
            }

            var number = text.TrimEnd()[..^symbol.Length].Trim();
            return decimal.TryParse(number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
                && value is > 0 and <= 1000
                && TryConvert(value, unit, out glucose);
        }

        return false;
    }

    private static bool TryConvert(decimal value, GlucoseUnit unit, out Glucose glucose)
    {
        glucose = default;
        var fits = unit == GlucoseUnit.MillimolesPerLiter
            ? value is >= 0.1m and <= 55.5m
            : value >= 1 && decimal.IsInteger(value);
        if (fits)
        {
            glucose = unit == GlucoseUnit.MillimolesPerLiter
                ? Glucose.FromMillimolesPerLiter(value)
                : Glucose.FromMilligramsPerDeciliter((int)value);
        }

        return fits;
    }

    private static ReadOnlySpan<char> Write(
        long milligramsPerDeciliter, long divisor, GlucoseUnit unit, Span<char> buffer, char decimalMark)
    {
        var rounded = Rounded(milligramsPerDeciliter, divisor, unit);
        if (unit == GlucoseUnit.MilligramsPerDeciliter)
        {
            _ = rounded.TryFormat(buffer, out var length, provider: CultureInfo.InvariantCulture);
            return buffer[..length];
        }

        _ = (rounded / 10).TryFormat(buffer, out var whole, provider: CultureInfo.InvariantCulture);
        buffer[whole] = decimalMark;
        buffer[whole + 1] = (char)('0' + (rounded % 10));
        return buffer[..(whole + 2)];
    }

    private static long Rounded(long milligramsPerDeciliter, long divisor, GlucoseUnit unit) => unit switch
    {
        GlucoseUnit.MillimolesPerLiter => Glucose.TenthsOfMillimoles(milligramsPerDeciliter, divisor),
        GlucoseUnit.MilligramsPerDeciliter => Rounding.Divide(milligramsPerDeciliter, divisor),
    };
}
