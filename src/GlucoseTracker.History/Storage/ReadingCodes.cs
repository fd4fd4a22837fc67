using GlucoseTracker.Domain.Values;

namespace GlucoseTracker.History.Storage;

/// <summary>
/// The numbers of ranges and trends in the file. Their meanings never change.
/// </summary>
internal static class ReadingCodes
{
    public static int GetCode(SensorRange range) => range switch
    {
        SensorRange.Measured => 0,
        SensorRange.Below => 1,
        SensorRange.Above => 2,
    };

    public static int GetCode(Trend trend) => trend switch
    {
        Trend.Unknown => 0,
        Trend.DroppingFast => 1,
        Trend.GoingLow => 2,
        Trend.Stable => 3,
        Trend.GoingHigh => 4,
        Trend.IncreasingFast => 5,
    };

    /// <summary>Converts to a value; null when the row is invalid.</summary>
    public static SensorValue? ReadValue(int range, int? milligramsPerDeciliter) => range switch
    {
        0 when milligramsPerDeciliter is { } number && Glucose.TryFromMilligramsPerDeciliter(number, out var glucose) =>
            SensorValue.Measured(glucose),
        1 => SensorValue.BelowRange,
        2 => SensorValue.AboveRange,
        _ => null,
    };

    public static Trend ReadTrend(int code) => code switch
    {
        1 => Trend.DroppingFast,
        2 => Trend.GoingLow,
        3 => Trend.Stable,
        4 => Trend.GoingHigh,
        5 => Trend.IncreasingFast,
        _ => Trend.Unknown,
    };
}
