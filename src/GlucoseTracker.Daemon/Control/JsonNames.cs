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
    /// <summary>The name of a cause in JSON.</summary>
    public static string Get(ConnectionCause cause) => ToCamelCase(cause.ToString());

    /// <summary>The name of a trend in JSON.</summary>
    public static string Get(Trend trend) => ToCamelCase(trend.ToString());

    /// <summary>The name of a freshness in JSON.</summary>
    public static string Get(Freshness freshness) => ToCamelCase(freshness.ToString());

    /// <summary>The name of a level; null when the level is unknown in JSON.</summary>
    public static string Get(GlucoseLevel? level) => level is { } known ? ToCamelCase(known.ToString()) : "none";

    /// <summary>The name of a place in the sensor's range in JSON.</summary>
    public static string Get(SensorRange range) => ToCamelCase(range.ToString());

    /// <summary>The name of a kind of alarm in JSON.</summary>
    public static string Get(AlarmKind kind) => ToCamelCase(kind.ToString());

    /// <summary>The name of an alarm's stage in JSON.</summary>
    public static string Get(AlarmStage stage) => ToCamelCase(stage.ToString());

    /// <summary>The name of a set of keys in JSON.</summary>
    public static string Get(KeySet keys) => ToCamelCase(keys.ToString());

    /// <summary>The name of a notice about the device in JSON.</summary>
    public static string Get(DeviceNotices notice) => ToCamelCase(notice.ToString());

    private static string ToCamelCase(string name) => JsonNamingPolicy.CamelCase.ConvertName(name);
}
