using System.Globalization;
using System.Text.Json.Nodes;

namespace GlucoseTracker.Simulator.Nightscout;

/// <summary>The entries of a Nightscout site, one for each instant and type. Thread-safe.</summary>
internal sealed class EntryStore
{
    private readonly Lock _gate = new();
    private readonly List<JsonObject> _entries = [];
    private int _given;

    public List<JsonObject> All()
    {
        lock (_gate)
        {
            return [.. _entries.Select(Copy)];
        }
    }

    /// <summary>Adds an entry without changes.</summary>
    public void Add(JsonObject entry)
    {
        lock (_gate)
        {
            _entries.Add(entry);
        }
    }

    /// <summary>Adds an upload like the server: replaces an entry of the same time and type, and adds the fields of the server.</summary>
    public JsonObject Put(JsonObject entry)
    {
        lock (_gate)
        {
            var at = DateTimeOffset.Parse(entry["dateString"]!.ToString(), CultureInfo.InvariantCulture);
            var stored = Copy(entry);
            var utc = at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
            (stored["sysTime"], stored["dateString"]) = (utc, utc);
            stored["utcOffset"] = (int)at.Offset.TotalMinutes;
            var known = _entries.FindIndex(e => e["sysTime"]?.ToString() == utc && e["type"]?.ToString() == stored["type"]?.ToString());
            stored["_id"] = known < 0 ? (++_given).ToString("x24", CultureInfo.InvariantCulture) : _entries[known]["_id"]!.ToString();
            if (known >= 0)
            {
                _entries.RemoveAt(known);
            }

            _entries.Add(stored);
            return Copy(stored);
        }
    }

    /// <summary>The entries, newest first.</summary>
    public IEnumerable<JsonObject> Newest() => All().OrderByDescending(GetDate);

    public static double GetDate(JsonObject entry) => double.Parse(entry["date"]?.ToString() ?? "0", CultureInfo.InvariantCulture);

    private static JsonObject Copy(JsonObject entry) => (JsonObject)entry.DeepClone();
}
