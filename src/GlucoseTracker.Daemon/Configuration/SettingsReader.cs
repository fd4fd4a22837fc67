using System.Globalization;
using GlucoseTracker.Domain.Languages;
using GlucoseTracker.Domain.Values;
using GlucoseTracker.Nightscout.Phone;
using Microsoft.Extensions.Configuration;

namespace GlucoseTracker.Daemon.Configuration;

/// <summary>
/// Reads typed settings from a configuration. It collects every problem instead of stopping at the first, and records the keys that were
/// read, so that all others can be reported as unknown.
/// </summary>
internal sealed class SettingsReader(IConfiguration configuration, SettingLocator origin)
{
    private static readonly Dictionary<string, bool> Flags = new() { ["true"] = true, ["false"] = false };

    private const int MaxShownLength = 80;

    private readonly List<string> _keys = [];
    private readonly HashSet<string> _known = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _groups = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _retired = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<CatalogueText> _problems = [];

    /// <summary>Every key that a setting was read from, in the order of reading.</summary>
    public IReadOnlyList<string> Keys => _keys;

    /// <summary>The problems so far.</summary>
    public IReadOnlyList<CatalogueText> Problems => _problems;

    public string Text(string key, string fallback) => ReadRaw(key) ?? fallback;

    public T Choice<T>(string key, T fallback, IReadOnlyDictionary<string, T> choices)
    {
        if (ReadRaw(key) is not { } text)
        {
            return fallback;
        }

        foreach (var (name, value) in choices)
        {
            if (name.Equals(text, StringComparison.OrdinalIgnoreCase))
            {
                return value;
            }
        }

        return Refuse(
            key, text, new CatalogueText("advice.one-of", ("names", string.Join(", ", choices.Keys.Select(c => $"\"{c}\"")))), fallback);
    }

    /// <summary>True when the key has a value, even an invalid one. An empty text is no value.</summary>
    public bool IsSet(string key) => configuration[key] is { Length: > 0 };

    /// <param name="key">The key.</param>
    /// <param name="fallback">The default value.</param>
    /// <param name="min">The shortest time.</param>
    /// <param name="max">The longest time.</param>
    /// <param name="isEarlierName">True for a key that is accepted but not documented any more.</param>
    public TimeSpan Duration(string key, TimeSpan fallback, TimeSpan min, TimeSpan max, bool isEarlierName = false)
    {
        if (isEarlierName)
        {
            AcceptRetired(key);
        }

        if ((isEarlierName ? configuration[key] : ReadRaw(key)) is not { } text)
        {
            return fallback;
        }

        return TimeSpan.TryParseExact(text, ["hh\\:mm\\:ss", "h\\:mm\\:ss"], CultureInfo.InvariantCulture, out var value)
            && value >= min
            && value <= max
            ? value
            : Refuse(
                key, text, new CatalogueText("advice.span", ("min", $"{min:hh\\:mm\\:ss}"), ("max", $"{max:hh\\:mm\\:ss}")), fallback);
    }

    /// <summary>A setting with its own format.</summary>
    public T Parsed<T>(string key, T fallback, TryParse<T> parse, CatalogueText advice)
    {
        if (ReadRaw(key) is not { } text)
        {
            return fallback;
        }

        return parse(text, out var value) ? value : Refuse(key, text, advice, fallback);
    }

    /// <summary>A list: a text with commas, or a JSON array of texts. If both exist, the text is used.</summary>
    public T ParsedList<T>(string key, T fallback, TryParse<T> parse, CatalogueText advice)
    {
        var items = configuration.GetSection(key).GetChildren().ToList();
        items.ForEach(item => AcceptRetired(item.Path));
        return items.Count > 0 && string.IsNullOrEmpty(ReadRaw(key))
            ? parse(
                string.Join(',', items.OrderBy(item => item.Key, ConfigurationKeyComparer.Instance).Select(item => item.Value)),
                out var value) ? value
                : Refuse(key, string.Join(", ", items.Select(item => item.Value)), advice, fallback)
            : Parsed(key, fallback, parse, advice);
    }

    /// <summary>The texts of a JSON array, or of one text with | between them; empty by default.</summary>
    public IReadOnlyList<string> Texts(string key)
    {
        var items = configuration.GetSection(key).GetChildren().ToList();
        items.ForEach(item => AcceptRetired(item.Path));
        return ReadRaw(key) is { Length: > 0 } text
            ? text.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            : [.. items.OrderBy(item => item.Key, ConfigurationKeyComparer.Instance).Select(item => item.Value ?? "")];
    }

    public Glucose GlucoseValue(string key, Glucose fallback) => Parsed<Glucose>(
        key, fallback, GlucoseText.TryParse, new CatalogueText(
            "advice.glucose", ("first", $"{GlucoseText.Format(fallback, GlucoseUnit.MillimolesPerLiter)} mmol/L"),
            ("second", $"{GlucoseText.Format(fallback, GlucoseUnit.MilligramsPerDeciliter)} mg/dL")));

    /// <summary>A whole number, decimal or with 0x hexadecimal.</summary>
    public int Number(string key, int fallback, int min, int max)
    {
        if (ReadRaw(key) is not { } text)
        {
            return fallback;
        }

        var hex = text.StartsWith("0x", StringComparison.OrdinalIgnoreCase);
        var parsed = hex
            ? int.TryParse(text.AsSpan(2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value)
            : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value);
        var isHexRange = hex || key.EndsWith("Address", StringComparison.Ordinal);
        return parsed && value >= min && value <= max ? value : Refuse(
            key, text, new CatalogueText("advice.number", ("min", Format(min)), ("max", Format(max))), fallback);

        string Format(int number) => isHexRange ? $"0x{number:X2}" : number.ToString(CultureInfo.InvariantCulture);
    }

    public Uri HttpsAddress(string key, Uri fallback)
    {
        if (ReadRaw(key) is not { } text)
        {
            return fallback;
        }

        return Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme == Uri.UriSchemeHttps && uri.UserInfo.Length == 0
            && uri.AbsolutePath == "/" && uri.Query.Length == 0
            ? uri
            : Refuse(key, text, new CatalogueText("advice.https-address", ("address", "https://api.libreview.io")), fallback);
    }

    /// <summary>The address of a Nightscout site; null by default.</summary>
    public Uri? SiteAddress(string key) =>
        ReadRaw(key) is not { Length: > 0 } text ? null
        : Nightscout.SiteAddress.TryParse(text, out var address) ? address
        : Refuse<Uri?>(key, "[address]", new CatalogueText("advice.site-address"), null);

    /// <summary>The address of a phone; null by default. Messages do not repeat the value, because it can contain a secret.</summary>
    public PhoneAddress? PhoneAddress(string key) =>
        ReadRaw(key) is not { Length: > 0 } text ? null
        : Nightscout.Phone.PhoneAddress.TryParse(text, out var address) ? address
        : Refuse<PhoneAddress?>(key, "[address]", new CatalogueText("advice.phone-address"), null);

    public bool Flag(string key, bool fallback) => Choice(key, fallback, Flags);

    /// <summary>The path of a file or directory. Empty, for none, is allowed where the default is empty.</summary>
    public string AbsolutePath(string key, string fallback)
    {
        var text = Text(key, fallback);
        return text == fallback || (Path.IsPathRooted(text) && !NeutralText.HasLineBreak(text))
            ? text
            : Refuse(key, text, new CatalogueText("advice.path"), fallback);
    }

    /// <summary>Adds a problem that concerns several keys.</summary>
    /// <param name="section">A key or a group of keys.</param>
    /// <param name="problem">The key of the text of the problem, which has no full stop at its end.</param>
    /// <param name="values">The placeholders of that text.</param>
    public void Report(string section, string problem, params ReadOnlySpan<(string Name, object Value)> values) =>
        Report(section, new CatalogueText(problem, values));

    /// <summary>Adds a problem with its text.</summary>
    public void Report(string section, CatalogueText problem) => _problems.Add(
        new CatalogueText("config.setting", ("place", origin.Describe(section)), ("key", section), ("problem", problem)));

    /// <summary>Adds the problem that the value of a key has an invalid format.</summary>
    public void Refuse(string key, string text, CatalogueText advice) => _problems.Add(new CatalogueText(
        "config.value", ("place", origin.Describe(key)), ("key", key), ("value", Sanitize(text)), ("advice", advice)));

    /// <summary>Accepts a key of earlier versions without effect, so that files that contain it stay valid.</summary>
    public void AcceptRetired(string key) => _retired.Add(key);

    /// <summary>Reports every unknown key. The time grows with the number of keys, not with its square.</summary>
    /// <param name="written">All keys that have a value.</param>
    public void RefuseUnknownKeys(IEnumerable<string> written)
    {
        foreach (var key in written)
        {
            if (_groups.Contains(key))
            {
                _problems.Add(new CatalogueText(
                    "config.group", ("place", origin.Describe(key)), ("key", Sanitize(key)), ("group", "{ ... }")));
            }
            else if (!_known.Contains(key) && !_retired.Contains(key))
            {
                // Finding the nearest key takes as long as everything else, so it is done only for the listed problems.
                _problems.Add(_problems.Count < ConfigurationException.MaxProblems
                    ? new CatalogueText(
                        "config.unknown-nearest", ("place", origin.Describe(key)), ("key", Sanitize(key)),
                        ("nearest", NearestKey.Find(Sanitize(key), _keys)))
                    : CatalogueText.FromWords(key));
            }
        }
    }

    /// <summary>A configured text for a message: on one line, and truncated.</summary>
    public static string Sanitize(string text, int maxLength = MaxShownLength) => NeutralText.From(text, maxLength);

    private string? ReadRaw(string key)
    {
        if (_known.Add(key))
        {
            _keys.Add(key);
            for (var end = key.LastIndexOf(':'); end > 0; end = key.LastIndexOf(':', end - 1))
            {
                _groups.Add(key[..end]);
            }
        }

        return configuration[key];
    }

    /// <summary>The advice to set a second key that permits the value.</summary>
    public static CatalogueText Confirm(string key) => new("advice.if-meant", ("key", key));

    private T Refuse<T>(string key, string text, CatalogueText advice, T fallback)
    {
        Refuse(key, text, advice);
        return fallback;
    }
}
