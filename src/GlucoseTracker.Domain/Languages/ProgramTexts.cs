using System.IO.Compression;

namespace GlucoseTracker.Domain.Languages;

/// <summary>
/// The texts of commands and notifications in one language, from languages/program, which is built into the program. A text that a
/// language does not have is the English one. Thread-safe.
/// </summary>
public sealed class ProgramTexts
{
    private static readonly ProgramTexts[] All = [.. Enum.GetValues<Language>().Select(language => new ProgramTexts(language))];

    /// <summary>Read on the first use of a text: a daemon that sends no message needs none.</summary>
    private readonly Lazy<Content> _content;

    private ProgramTexts(Language language)
    {
        Language = language;
        _content = new Lazy<Content>(() => new Content(Read(language)));
    }

    /// <summary>The English texts.</summary>
    public static ProgramTexts English => Get(Language.English);

    /// <summary>The language.</summary>
    public Language Language { get; }

    /// <summary>The texts of a language.</summary>
    public static ProgramTexts Get(Language language) => All[(int)language];

    /// <summary>The file of a language as it is built into the program.</summary>
    public static byte[] ReadFile(Language language)
    {
        using var text = new MemoryStream();
        using (var unpacked = new GZipStream(OpenPackedFile(language), CompressionMode.Decompress))
        {
            unpacked.CopyTo(text);
        }

        return text.ToArray();
    }

    /// <summary>What is missing or superfluous in a file in the format of languages/program, or has other placeholders.</summary>
    /// <param name="bytes">The content of the file.</param>
    /// <param name="name">The name of the file, for messages.</param>
    /// <returns>One sentence for each problem; empty without problems.</returns>
    /// <exception cref="TextCatalogueException">The file does not have the format.</exception>
    public static IEnumerable<string> FindProblems(ReadOnlySpan<byte> bytes, string name) =>
        FindProblems(TextCatalogue.Parse(bytes, name, () => Read(Language.English)));

    /// <summary>The text of a key without placeholders.</summary>
    /// <exception cref="TextCatalogueException">English does not have the key.</exception>
    public string Get(string key) => _content.Value.Texts.GetValueOrDefault(key) ?? GetBase(key).Get(key);

    /// <summary>The text of a key with the values of its placeholders.</summary>
    /// <param name="key">The full key.</param>
    /// <param name="values">
    /// The placeholders with their values: numbers of type <see cref="int"/>, words, and texts of the catalogue, which come in this
    /// language.
    /// </param>
    /// <exception cref="TextCatalogueException">English does not have the key, or the text has other placeholders.</exception>
    public string Format(string key, params ReadOnlySpan<(string Name, object Value)> values)
    {
        if (!_content.Value.Texts.TryGetValue(key, out var pattern))
        {
            return GetBase(key).Format(key, values);
        }

        var (names, arguments) = (new string[values.Length], new object[values.Length]);
        for (var i = 0; i < values.Length; i++)
        {
            (names[i], arguments[i]) = (values[i].Name, values[i].Value is CatalogueText text ? text.Describe(this) : values[i].Value);
        }

        return TextPattern.Parse(pattern, _content.Value.Plural, names).Format(arguments);
    }

    /// <summary>A number or value that is written with a point, such as "5.6 mmol/L", with the decimal mark of the language.</summary>
    public string FormatDecimal(string number)
    {
        ArgumentNullException.ThrowIfNull(number);
        return number.Replace('.', _content.Value.DecimalMark);
    }

    /// <summary>The file of a language as languages/program.targets compressed it.</summary>
    private static Stream OpenPackedFile(Language language)
    {
        var name = $"program.{LanguageNames.GetCode(language)}.gz";
        return typeof(ProgramTexts).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The texts {name} are not built into the program.");
    }

    private static TextCatalogue Read(Language language) => TextCatalogue.Parse(
        ReadFile(language), GetFileName(language), language == Language.English ? null : () => Read(Language.English));

    private static string GetFileName(Language language) => LanguageNames.GetCode(language) + ".txt";

    private static IEnumerable<string> FindProblems(TextCatalogue texts)
    {
        var english = Read(Language.English);
        foreach (var key in english.Keys.Except(texts.Keys))
        {
            yield return $"{key} is missing: the English text is \"{english.Get(key)}\".";
        }

        foreach (var key in texts.Keys)
        {
            if (!english.Keys.Contains(key))
            {
                yield return $"{key} is not a key of the English file.";
            }
            else if (FindPatternProblem(texts, key, ListPlaceholders(english.Get(key))) is { } problem)
            {
                yield return problem;
            }
        }
    }

    private static string? FindPatternProblem(TextCatalogue texts, string key, string[] placeholders)
    {
        try
        {
            _ = texts.GetPattern(key, placeholders);
            return null;
        }
        catch (TextCatalogueException e)
        {
            return e.Message[e.Message.IndexOf(key, StringComparison.Ordinal)..];
        }
    }

    private static string[] ListPlaceholders(string text) =>
        [.. text.Split('{').Skip(1).Select(part => part[..part.AsSpan().IndexOfAny('}', '|')]).Distinct()];

    private ProgramTexts GetBase(string key) => Language == Language.English
        ? throw new TextCatalogueException($"{GetFileName(Language.English)}: the key {key} is missing.")
        : English;

    /// <summary>The content of a file.</summary>
    private sealed class Content(TextCatalogue catalogue)
    {
        public Dictionary<string, string> Texts { get; } = catalogue.Keys.ToDictionary(key => key, catalogue.Get);

        public PluralRule Plural { get; } = catalogue.Plural;

        public char DecimalMark { get; } = catalogue.Get("number.decimal-mark") is [var mark] ? mark : '.';
    }
}
