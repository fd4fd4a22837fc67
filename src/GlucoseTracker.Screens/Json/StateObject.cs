using System.Text.Json;
using GlucoseTracker.Domain.Values;

namespace GlucoseTracker.Screens.Json;

/// <summary>Reads the keys of one JSON object. Each key is read once; keys that are left over are an error.</summary>
internal sealed class StateObject
{
    private const int MaxShownLength = 60;

    private readonly Dictionary<string, JsonElement> _left = [];
    private readonly HashSet<string> _known = [];
    private readonly string _where;

    public StateObject(JsonElement element, string where = "")
    {
        _where = where;
        if (element.ValueKind != JsonValueKind.Object)
        {
            throw new ScreenStateException($"{(where.Length == 0 ? "The state" : GetPath(""))} must be an object: {{ ... }}.");
        }

        foreach (var property in element.EnumerateObject())
        {
            _left[GetName(property)] = property.Value;
        }
    }

    /// <summary>Returns the value; null when the key is missing or null.</summary>
    public JsonElement? Find(string key)
    {
        _known.Add(key);
        return _left.Remove(key, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;
    }

    public string? GetText(string key) => Find(key) switch
    {
        null => null,
        { ValueKind: JsonValueKind.String } text => ReadText(key, text),
        _ => throw CreateException(key, "must be a text."),
    };

    public bool GetFlag(string key, bool otherwise) => Find(key) switch
    {
        null => otherwise,
        { ValueKind: JsonValueKind.True } => true,
        { ValueKind: JsonValueKind.False } => false,
        _ => throw CreateException(key, "must be true or false."),
    };

    public int? GetWhole(string key, int min, int max) => Find(key) is { } value ? GetWhole(key, value, min, max) : null;

    public int GetWhole(string key, JsonElement value, int min, int max) =>
        value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) && number >= min && number <= max
            ? number
            : throw CreateException(key, $"must be a whole number from {min} to {max}.");

    /// <summary>Reads an array of whole numbers.</summary>
    public int[]? GetWholes(string key, int count, int min, int max) => GetWholes(key, (count, count), min, max);

    public int[]? GetWholes(string key, (int Min, int Max) count, int min, int max)
    {
        if (Find(key) is not { } value)
        {
            return null;
        }

        return value.ValueKind == JsonValueKind.Array && value.GetArrayLength() >= count.Min && value.GetArrayLength() <= count.Max
            ? [.. value.EnumerateArray().Select(v => GetWhole(key, v, min, max))]
            : throw CreateException(key, $"must hold {count.Max} whole numbers in brackets.");
    }

    public T GetChoice<T>(string key, T otherwise, IReadOnlyDictionary<string, T> choices)
    {
        if (GetText(key) is not { } text)
        {
            return otherwise;
        }

        return choices.TryGetValue(text, out var choice)
            ? choice
            : throw CreateException(key, $"is \"{NeutralText.From(text, MaxShownLength)}\"; it may be {string.Join(", ", choices.Keys)}.");
    }

    public StateObject? GetObject(string key) => Find(key) is { } value ? new StateObject(value, GetPath(key)) : null;

    /// <summary>Rejects keys that were not read.</summary>
    public void RefuseUnknownKeys()
    {
        if (_left.Count > 0)
        {
            throw new ScreenStateException($"{GetPath(NeutralText.From(_left.Keys.First(), MaxShownLength))} is not a key here; the " +
                $"keys are {string.Join(", ", _known.Order(StringComparer.Ordinal))}.");
        }
    }

    private string GetName(JsonProperty property)
    {
        try
        {
            return property.Name;
        }
        catch (InvalidOperationException e)
        {
            throw new ScreenStateException($"{(_where.Length == 0 ? "The state" : _where)} has a key that is no text.", e);
        }
    }

    private string? ReadText(string key, JsonElement text)
    {
        try
        {
            return text.GetString();
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair.
            throw CreateException(key, "must be a text.");
        }
    }

    public ScreenStateException CreateException(string key, string problem) => new($"{GetPath(key)} {problem}");

    private string GetPath(string key) => string.Join('.', new[] { _where, key }.Where(part => part.Length > 0));
}
