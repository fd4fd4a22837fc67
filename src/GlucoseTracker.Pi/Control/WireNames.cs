using System.Text.Json;
using GlucoseTracker.Domain;
using GlucoseTracker.Screens;

namespace GlucoseTracker.Pi.Control;

/// <summary>The names of states in <c>status --json</c>.</summary>
internal static class WireNames
{
    public static string Of(ConnectionCause cause) => Camel(cause.ToString());

    public static string Of(Trend trend) => Camel(trend.ToString());

    public static string Of(Freshness freshness) => Camel(freshness.ToString());

    public static string Of(GlucoseLevel? level) => level is { } known ? Camel(known.ToString()) : "none";

    public static string Of(SensorRange range) => Camel(range.ToString());

    public static string Of(AlarmKind kind) => Camel(kind.ToString());

    public static string Of(AlarmStage stage) => Camel(stage.ToString());

    public static string Of(KeySet keys) => Camel(keys.ToString());

    private static string Camel(string name) => JsonNamingPolicy.CamelCase.ConvertName(name);
}
