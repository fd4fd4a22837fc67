using System.Text.Json;
using GlucoseTracker.Domain.Alarms;
using GlucoseTracker.Domain.Alarms.Machine;
using GlucoseTracker.Domain.Connection;
using GlucoseTracker.Domain.Device;
using GlucoseTracker.Domain.Readings;
using GlucoseTracker.Domain.Values;
using GlucoseTracker.Screens.State;

namespace GlucoseTracker.Daemon.Control;

/// <summary>The names of states in <c>status --json</c>.</summary>
public static class JsonNames
{
    /// <summary>The JSON name of a cause.</summary>
    public static string Get(ConnectionCause cause) => ToCamelCase(cause.ToString());

    /// <summary>The JSON name of a trend.</summary>
    public static string Get(Trend trend) => ToCamelCase(trend.ToString());

    /// <summary>The JSON name of a freshness.</summary>
    public static string Get(Freshness freshness) => ToCamelCase(freshness.ToString());

    /// <summary>The JSON name of a level; null when the level is unknown.</summary>
    public static string Get(GlucoseLevel? level) => level is { } known ? ToCamelCase(known.ToString()) : "none";

    /// <summary>The JSON name of a position relative to the sensor's range.</summary>
    public static string Get(SensorRange range) => ToCamelCase(range.ToString());

    /// <summary>The JSON name of a kind of alarm.</summary>
    public static string Get(AlarmKind kind) => ToCamelCase(kind.ToString());

    /// <summary>The JSON name of an alarm stage.</summary>
    public static string Get(AlarmStage stage) => ToCamelCase(stage.ToString());

    /// <summary>The JSON name of a set of keys.</summary>
    public static string Get(KeySet keys) => ToCamelCase(keys.ToString());

    /// <summary>The name of a notice about the device in JSON.</summary>
    public static string Get(DeviceNotices notice) => ToCamelCase(notice.ToString());

    private static string ToCamelCase(string name) => JsonNamingPolicy.CamelCase.ConvertName(name);
}
