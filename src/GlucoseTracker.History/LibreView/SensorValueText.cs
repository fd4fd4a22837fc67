using System.Globalization;
using GlucoseTracker.Domain.Values;

namespace GlucoseTracker.History.LibreView;

/// <summary>Reads the value of a record.</summary>
internal static class SensorValueText
{
    /// <summary>
    /// No sensor reports numbers outside 20 to 600 mg/dL; it says LO or HI long before. Such a number has another unit or meaning.
    /// </summary>
    private const int MinMilligrams = 20;
    private const int MaxMilligrams = 600;

    /// <summary>A fraction below this many "mg/dL" is a value in mmol/L: whole numbers are all that a sensor measures in mg/dL.</summary>
    private const int FractionsFrom = 40;

    private const decimal MaxMillimoles = 50;

    /// <summary>The value; null when the text is none that a sensor reports.</summary>
    /// <param name="text">A number with a decimal point or comma, HI or LO.</param>
    /// <param name="unit">The unit that the column's name gives. It is never guessed from the number.</param>
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
