using System.Text.Json;
using GlucoseTracker.Domain.Values;

namespace GlucoseTracker.Screens.Json;

/// <summary>The keys of one JSON object; each is asked for once, and what is left over in the end is a mistake.</summary>
internal sealed class StateKeys
{
    private const int LongestShown = 60;

    private readonly Dictionary<string, JsonElement> _left = [];
    private readonly HashSet<string> _known = [];
    private readonly string _where;

    public StateKeys(JsonElement element, string where = "")
    {
        _where = where;
        if (element.ValueKind != JsonValueKind.Object)
        {
            throw new ScreenStateException($"{(where.Length == 0 ? "The state" : Name(""))} must be an object: {{ ... }}.");
        }

        foreach (var property in element.EnumerateObject())
        {
            _left[NameOf(property)] = property.Value;
        }
    }

    /// <summary>The value, or null when it is absent or null.</summary>
    public JsonElement? Take(string key)
    {
        _known.Add(key);
        return _left.Remove(key, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;
    }

    public string? Text(string key) => Take(key) switch
    {
        null => null,
        { ValueKind: JsonValueKind.String } text => TextOf(key, text),
        _ => throw Problem(key, "must be a text."),
    };

    public bool Flag(string key, bool otherwise) => Take(key) switch
    {
        null => otherwise,
        { ValueKind: JsonValueKind.True } => true,
        { ValueKind: JsonValueKind.False } => false,
        _ => throw Problem(key, "must be true or false."),
    };

    public int? Whole(string key, int least, int most) => Take(key) is { } value ? Whole(key, value, least, most) : null;

    public int Whole(string key, JsonElement value, int least, int most) =>
        value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) && number >= least && number <= most
            ? number
            : throw Problem(key, $"must be a whole number from {least} to {most}.");

    /// <summary>Several whole numbers in brackets.</summary>
    public int[]? Wholes(string key, int count, int least, int most) => Wholes(key, (count, count), least, most);

    public int[]? Wholes(string key, (int Min, int Max) count, int least, int most)
    {
        if (Take(key) is not { } value)
        {
            return null;
        }

        return value.ValueKind == JsonValueKind.Array && value.GetArrayLength() >= count.Min && value.GetArrayLength() <= count.Max
            ? [.. value.EnumerateArray().Select(v => Whole(key, v, least, most))]
            : throw Problem(key, $"must hold {count.Max} whole numbers in brackets.");
    }

    public T Choice<T>(string key, T otherwise, IReadOnlyDictionary<string, T> choices)
    {
        if (Text(key) is not { } text)
        {
            return otherwise;
        }

        return choices.TryGetValue(text, out var choice)
            ? choice
            : throw Problem(key, $"is \"{NeutralText.From(text, LongestShown)}\"; it may be {string.Join(", ", choices.Keys)}.");
    }

    public StateKeys? Object(string key) => Take(key) is { } value ? new StateKeys(value, Name(key)) : null;

    /// <summary>Refuses what nobody asked for.</summary>
    public void End()
    {
        if (_left.Count > 0)
        {
            throw new ScreenStateException($"{Name(NeutralText.From(_left.Keys.First(), LongestShown))} is not a key here; the keys are {string.Join(", ", _known.Order(StringComparer.Ordinal))}.");
        }
    }

    private string NameOf(JsonProperty property)
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

    private string? TextOf(string key, JsonElement text)
    {
        try
        {
            return text.GetString();
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair.
            throw Problem(key, "must be a text.");
        }
    }

    public ScreenStateException Problem(string key, string problem) => new($"{Name(key)} {problem}");

    private string Name(string key) => string.Join('.', new[] { _where, key }.Where(part => part.Length > 0));
}
