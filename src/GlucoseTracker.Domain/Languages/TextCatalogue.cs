using System.Buffers;
using System.Text;

namespace GlucoseTracker.Domain.Languages;

/// <summary>
/// The texts of one language by key, read from a file in UTF-8. A line is empty, a comment with # in front, a section such as [time], or
/// "key = text"; the full key is SECTION.KEY. The text @KEY is replaced by the text of another full key. A text that is
/// missing comes from the base language. Not thread-safe.
/// </summary>
public sealed class TextCatalogue
{
    private static readonly SearchValues<char> KeyCharacters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789.-");

    /// <summary>The maximum size of a file in bytes.</summary>
    public const int MaxLength = 1 << 18;

    private const string PluralKey = "number.plural";

    private readonly Dictionary<string, string> _texts = [];
    private readonly HashSet<string> _read = [];
    private readonly string _name;
    private readonly Func<TextCatalogue>? _base;
    private TextCatalogue? _loadedBase;

    private TextCatalogue(string name, Func<TextCatalogue>? fallback) => (_name, _base) = (name, fallback);

    /// <summary>The full keys of the file that have not been read yet: when all texts were read, these keys are unused.</summary>
    public IEnumerable<string> Unread => _texts.Keys.Where(key => !_read.Contains(key));

    /// <summary>All full keys in the order of the file.</summary>
    public IEnumerable<string> Keys => _texts.Keys;

    /// <summary>Parses a file.</summary>
    /// <param name="bytes">The content of the file.</param>
    /// <param name="name">The name of the file, for messages.</param>
    /// <param name="fallback">Loads the catalogue of the base language when a text is missing; null: a missing text is an error.</param>
    /// <exception cref="TextCatalogueException">The content does not have the format.</exception>
    public static TextCatalogue Parse(ReadOnlySpan<byte> bytes, string name, Func<TextCatalogue>? fallback = null)
    {
        if (bytes.Length > MaxLength)
        {
            throw new TextCatalogueException($"{name}: the file has more than {MaxLength} bytes.");
        }

        var catalogue = new TextCatalogue(name, fallback);
        var (section, number) = ("", 0);
        foreach (var line in Decode(bytes, name).EnumerateLines())
        {
            number++;
            var content = line.Trim();
            if (content.IsEmpty || content[0] == '#')
            {
                continue;
            }

            if (content[0] == '[' && content[^1] == ']' && IsKey(content[1..^1]))
            {
                section = content[1..^1].ToString();
            }
            else
            {
                catalogue.Add(section, content, number);
            }
        }

        return catalogue;
    }

    /// <summary>The plural rule that the file names in <c>number.plural</c>; without it <see cref="PluralRule.OneOther"/>.</summary>
    /// <exception cref="TextCatalogueException">The file names an unknown rule.</exception>
    public PluralRule Plural => Find(PluralKey) is not { } name ? PluralRule.OneOther
        : PluralRules.Find(name) ?? throw new TextCatalogueException($"{_name}: {PluralKey} names no plural rule: {name}.");

    /// <summary>The text of a key as a pattern with the given placeholders, by the plural rule of the language it comes from.</summary>
    /// <exception cref="TextCatalogueException">No catalogue has the key, or its text has other placeholders.</exception>
    public TextPattern GetPattern(string key, params ReadOnlySpan<string> names)
    {
        if (Find(key) is not { } text)
        {
            return GetBase(key).GetPattern(key, names);
        }

        try
        {
            return TextPattern.Parse(text, Plural, names);
        }
        catch (TextCatalogueException e)
        {
            throw new TextCatalogueException($"{_name}: {key}: {e.Message}");
        }
    }

    /// <summary>The text of a key; of the base language when this language has none.</summary>
    /// <exception cref="TextCatalogueException">No catalogue has the key.</exception>
    public string Get(string key) => Find(key) ?? GetBase(key).Get(key);

    /// <summary>The text of an optional key; null when this language does not have it.</summary>
    public string? Find(string key)
    {
        if (!_texts.TryGetValue(key, out var text))
        {
            return null;
        }

        _read.Add(key);
        if (!text.StartsWith('@'))
        {
            return text;
        }

        return _texts.GetValueOrDefault(text[1..])?.StartsWith('@') == true
            ? throw new TextCatalogueException($"{_name}: {key} refers to {text[1..]}, which refers to another text.")
            : Get(text[1..]);
    }

    private static string Decode(ReadOnlySpan<byte> bytes, string name)
    {
        try
        {
            return new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            throw new TextCatalogueException($"{name}: the file is not valid UTF-8.");
        }
    }

    private static bool IsKey(ReadOnlySpan<char> text) =>
        !text.IsEmpty && !text.ContainsAnyExcept(KeyCharacters);

    private void Add(string section, ReadOnlySpan<char> content, int number)
    {
        var sign = content.IndexOf('=');
        var key = sign < 0 ? [] : content[..sign].Trim();
        if (!IsKey(key))
        {
            throw new TextCatalogueException($"{_name}, line {number}: write \"key = text\", with a key of small letters, digits, - and .");
        }

        var text = content[(sign + 1)..].Trim().ToString();
        if (section.Length == 0 || text.Any(char.IsControl))
        {
            throw new TextCatalogueException(
                $"{_name}, line {number}: {(section.Length == 0 ? "no [section] is above it" : "it has a control character")}.");
        }

        if (!_texts.TryAdd($"{section}.{key}", text))
        {
            throw new TextCatalogueException($"{_name}, line {number}: the key {section}.{key} is there twice.");
        }
    }

    private TextCatalogue GetBase(string key) => _base is null
        ? throw new TextCatalogueException($"{_name}: the key {key} is missing.")
        : _loadedBase ??= _base();
}
