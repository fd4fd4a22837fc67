using System.Text.Json;
using GlucoseTracker.Domain.Alarms;
using GlucoseTracker.Domain.Alarms.Machine;
using GlucoseTracker.Domain.Connection;
using GlucoseTracker.Domain.Readings;
using GlucoseTracker.Domain.Values;
using GlucoseTracker.Screens.State;

namespace GlucoseTracker.Daemon.Control;

/// <summary>The names of states in <c>status --json</c>.</summary>
public static class WireNames
{
    /// <summary>The name of a cause in JSON.</summary>
    public static string Of(ConnectionCause cause) => Camel(cause.ToString());

    /// <summary>The name of a trend in JSON.</summary>
    public static string Of(Trend trend) => Camel(trend.ToString());

    /// <summary>The name of a freshness in JSON.</summary>
    public static string Of(Freshness freshness) => Camel(freshness.ToString());

    /// <summary>The name of a level; null when the level is unknown in JSON.</summary>
    public static string Of(GlucoseLevel? level) => level is { } known ? Camel(known.ToString()) : "none";

    /// <summary>The name of a place in the sensor's range in JSON.</summary>
    public static string Of(SensorRange range) => Camel(range.ToString());

    /// <summary>The name of a kind of alarm in JSON.</summary>
    public static string Of(AlarmKind kind) => Camel(kind.ToString());

    /// <summary>The name of an alarm's stage in JSON.</summary>
    public static string Of(AlarmStage stage) => Camel(stage.ToString());

    /// <summary>The name of a set of keys in JSON.</summary>
    public static string Of(KeySet keys) => Camel(keys.ToString());

    private static string Camel(string name) => JsonNamingPolicy.CamelCase.ConvertName(name);
}
