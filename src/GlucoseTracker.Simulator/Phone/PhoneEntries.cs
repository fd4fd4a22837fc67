using System.Globalization;
using System.Text.Json.Nodes;
using GlucoseTracker.Domain.Values;
using GlucoseTracker.Simulator.Scenarios;

namespace GlucoseTracker.Simulator.Phone;

/// <summary>Creates entries of a scenario in the format of each app.</summary>
internal static class PhoneEntries
{
    private const int RetentionMinutes = 16 * 60;
    private const int Low = 39;
    private const int High = 401;

    /// <summary>The entries, newest first.</summary>
    public static IEnumerable<JsonObject> From(ScenarioPlayer player, SimulatedApp app, int step, DateTimeOffset now)
    {
        DateTimeOffset? last = null;
        for (var minutes = 0; minutes <= RetentionMinutes; minutes++)
        {
            if (player.CurrentAt(now.AddMinutes(-minutes)) is { } sample && sample.MeasuredAt != last
                && player.GetNearestMinute(sample.MeasuredAt) % step == 0)
            {
                last = sample.MeasuredAt;
                yield return Entry(sample, app);
            }
        }
    }

    private static JsonObject Entry(Sample sample, SimulatedApp app)
    {
        var at = sample.MeasuredAt;
        return new JsonObject
        {
            ["_id"] = app == SimulatedApp.Juggluco
                ? string.Create(CultureInfo.InvariantCulture, $"XX0SIMULATE#{at.ToUnixTimeSeconds() / 60}")
                : at.ToUnixTimeSeconds().ToString("x24", CultureInfo.InvariantCulture),
            ["device"] = app == SimulatedApp.Juggluco ? "Juggluco" : "xDrip-LibreReceiver",
            ["dateString"] = at.ToOffset(TimeSpan.FromHours(2)).ToString("yyyy-MM-dd'T'HH:mm:ss.fffzzz", CultureInfo.InvariantCulture),
            ["sysTime"] = at.ToOffset(TimeSpan.FromHours(2)).ToString("yyyy-MM-dd'T'HH:mm:ss.fffzzz", CultureInfo.InvariantCulture),
            ["date"] = at.ToUnixTimeMilliseconds(),
            ["sgv"] = sample.Value.Range switch
            {
                SensorRange.Below => Low,
                SensorRange.Above => High,
                SensorRange.Measured => sample.Value.Glucose.MilligramsPerDeciliter,
            },
            ["delta"] = 0.5,
            ["direction"] = sample.Trend switch
            {
                Trend.IncreasingFast => "SingleUp",
                Trend.GoingHigh => "FortyFiveUp",
                Trend.Stable => "Flat",
                Trend.GoingLow => "FortyFiveDown",
                Trend.DroppingFast => "SingleDown",
                Trend.Unknown => "",
            },
            ["noise"] = 1,
            ["filtered"] = 0,
            ["unfiltered"] = 0,
            ["rssi"] = 100,
            ["type"] = "sgv",
        };
    }
}
