using GlucoseTracker.Domain.Readings;
using GlucoseTracker.Domain.Sources;
using GlucoseTracker.Domain.Values;

namespace GlucoseTracker.HistoryBench;

/// <summary>Made-up readings: one a minute, from a fixed instant on, always the same.</summary>
internal static class RandomReadings
{
    public static readonly DateTimeOffset Start = new(2025, 11, 25, 0, 0, 0, TimeSpan.Zero);

    public static SourcedReading Minute(int minute)
    {
        var day = Math.Sin(minute / 1440d * 2 * Math.PI * 3);
        var milligrams = 140 + (int)(60 * day) + (minute * 7919 % 23);
        return new SourcedReading(
            SourceNames.LibreLinkUp,
            new Reading(SensorValue.Measured(Glucose.FromMilligramsPerDeciliter(milligrams)), Start.AddMinutes(minute), Trend.Stable));
    }
}
