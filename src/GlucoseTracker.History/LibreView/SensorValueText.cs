using System.Globalization;
using GlucoseTracker.Domain.Values;

namespace GlucoseTracker.History.LibreView;

/// <summary>Parses the value of a record.</summary>
internal static class SensorValueText
{
    /// <summary>
    /// The range of numbers of sensors in mg/dL; other numbers have another unit or meaning.
    /// </summary>
    private const int MinMilligrams = 20;
    private const int MaxMilligrams = 600;

    /// <summary>The limit below which a fraction in "mg/dL" is a value in mmol/L, because sensors measure whole mg/dL.</summary>
    private const int FractionsFrom = 40;

    private const decimal MaxMillimoles = 50;

    /// <summary>Parses a value; null when it is not a value of a sensor.</summary>
    /// <param name="text">A number with a decimal point or comma, or HI or LO.</param>
    /// <param name="unit">The unit in the name of the column; it is never guessed from the number.</param>
    public static SensorValue? Read(string text, GlucoseUnit unit)
    {
        switch (text.ToUpperInvariant())
        {
            case "HI" or "HIGH":
                return SensorValue.AboveRange;
            case "LO" or "LOW":
                return SensorValue.BelowRange;
        }

        if (!decimal.TryParse(text.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            || number <= 0)
        {
            return null;
        }

        var milligrams = unit switch
        {
            GlucoseUnit.MillimolesPerLiter =>
                number is >= 1 and <= MaxMillimoles ? Glucose.FromMillimolesPerLiter(number).MilligramsPerDeciliter : 0,
            GlucoseUnit.MilligramsPerDeciliter => number > MaxMilligrams || (number < FractionsFrom && number != decimal.Truncate(number))
                ? 0
                : (int)decimal.Round(number, MidpointRounding.AwayFromZero),
        };
        return milligrams is >= MinMilligrams and <= MaxMilligrams && Glucose.TryFromMilligramsPerDeciliter(milligrams, out var glucose)
            ? SensorValue.Measured(glucose)
            : null;
    }
}
