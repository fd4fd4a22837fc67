using System.Globalization;

namespace GlucoseTracker.Domain;

/// <summary>The one place where glucose becomes text: invariant culture, mmol/L with one decimal, mg/dL whole.</summary>
public static class GlucoseText
{
    /// <summary>U+2212, as wide as a plus sign.</summary>
    private const char Minus = '−';

    /// <summary>No body changes faster; a larger scaled change is two sensors, and is not shown.</summary>
    private const long LargestShown = 99;

    /// <summary>The unit's symbol: "mmol/L" or "mg/dL".</summary>
    public static string Symbol(GlucoseUnit unit) => unit switch
    {
        GlucoseUnit.MillimolesPerLiter => "mmol/L",
        GlucoseUnit.MilligramsPerDeciliter => "mg/dL",
    };

    /// <summary>"5.6", "101".</summary>
    public static string Of(Glucose glucose, GlucoseUnit unit) => unit switch
    {
        GlucoseUnit.MillimolesPerLiter => Tenths(Glucose.TenthsOfMillimoles(glucose.MilligramsPerDeciliter, 1)),
        GlucoseUnit.MilligramsPerDeciliter => glucose.MilligramsPerDeciliter.ToString(CultureInfo.InvariantCulture),
    };

    /// <summary>"5.6", "101", "HI" or "LO".</summary>
    public static string Of(SensorValue value, GlucoseUnit unit) => value.Range switch
    {
        SensorRange.Measured => Of(value.Glucose, unit),
        SensorRange.Below => "LO",
        SensorRange.Above => "HI",
    };

    /// <summary>
    /// The change scaled to five minutes and rounded once, with its sign: "+0.1", "−5", "0.0".
    /// Null when it exceeds 9.9 mmol/L or 99 mg/dL in five minutes.
    /// </summary>
    public static string? Of(GlucoseDelta delta, GlucoseUnit unit)
    {
        var change = delta.MilligramsPerDeciliter * TimeSpan.TicksPerMinute * 5;
        var rounded = unit switch
        {
            GlucoseUnit.MillimolesPerLiter => Glucose.TenthsOfMillimoles(change, delta.Over.Ticks),
            GlucoseUnit.MilligramsPerDeciliter => Rounding.Divide(change, delta.Over.Ticks),
        };
        if (Math.Abs(rounded) > LargestShown)
        {
            return null;
        }

        var digits = unit == GlucoseUnit.MillimolesPerLiter
            ? Tenths(Math.Abs(rounded))
            : Math.Abs(rounded).ToString(CultureInfo.InvariantCulture);
        return rounded switch { < 0 => Minus + digits, > 0 => "+" + digits, _ => digits };
    }

    /// <summary>Reads "3.9 mmol/L" or "70 mg/dL". The unit must be there: a bare number is refused.</summary>
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

    private static string Tenths(long tenths) => string.Create(CultureInfo.InvariantCulture, $"{tenths / 10}.{tenths % 10}");
}
