using GlucoseTracker.Domain.Readings;
using GlucoseTracker.Domain.Values;

namespace GlucoseTracker.Domain.Tests;

/// <summary>Short notations for values, readings and series.</summary>
internal static class Sample
{
    /// <summary>The reference instant of all series of these tests.</summary>
    public static readonly DateTimeOffset Noon = new(2026, 11, 21, 12, 0, 0, TimeSpan.Zero);

    public static Glucose MgPerDl(int value) => Glucose.FromMilligramsPerDeciliter(value);

    public static SensorValue Measured(int value) => SensorValue.Measured(MgPerDl(value));

    public static Reading At(double minutes, int value, Trend trend = Trend.Unknown) => At(minutes, Measured(value), trend);

    public static Reading At(double minutes, SensorValue value, Trend trend = Trend.Unknown) =>
        new(value, Noon.AddMinutes(minutes), trend);

    public static ReadingSeries Series(params Reading[] readings) => ReadingSeries.Empty.Merge(readings);

    /// <summary>Readings from <paramref name="first"/> to <paramref name="last"/> minutes, both included, all with one value.</summary>
    public static IEnumerable<Reading> Every(double step, double first, double last, int value = 100)
    {
        for (var minute = first; minute <= last; minute += step)
        {
            yield return At(minute, value);
        }
    }
}
