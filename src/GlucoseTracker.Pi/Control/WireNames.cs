using System.Text.Json;
using GlucoseTracker.Domain;

namespace GlucoseTracker.Pi.Control;

/// <summary>The names of states in <c>status --json</c>.</summary>
internal static class WireNames
{
    public static string Of(ConnectionCause cause) => Camel(cause.ToString());

    public static string Of(Trend trend) => Camel(trend.ToString());

    public static string Of(Freshness freshness) => Camel(freshness.ToString());

    public static string Of(GlucoseLevel? level) => level is { } known ? Camel(known.ToString()) : "none";

    public static string Of(SensorRange range) => Camel(range.ToString());

    private static string Camel(string name) => JsonNamingPolicy.CamelCase.ConvertName(name);
}
