using System.Globalization;
using GlucoseTracker.Domain.Languages;
using GlucoseTracker.Testing.Support;

namespace GlucoseTracker.Testing.Oracle;

/// <summary>
/// The words by which the oracle reads the pictures of one language, from its file in languages/panel. A word is reported by its English
/// name, and a decimal comma as a point. Sentences can be read where the value is followed by one word, as in "5.6 was 23 min ago".
/// </summary>
public sealed class OracleLanguage
{
    private readonly TextCatalogue _texts;

    private OracleLanguage(Language language)
    {
        var path = RepositoryFiles.GetPath("languages", "panel", LanguageNames.GetCode(language) + ".txt");
        _texts = TextCatalogue.Parse(File.ReadAllBytes(path), path);
        var late = _texts.Get("time.late-by").Replace(" ", "", StringComparison.Ordinal).Split("{minutes}");
        (BeforeAge, AfterAge) = (late[0], late[1]["min".Length..]);
        Was = _texts.Get("last-value.at").Split(' ')[1];
        (string Name, string Key)[] words =
        [
            ("min", "time.minutes"), ("now", "time.now"), ("late", "time.late"), ("OLD", "level.old"), ("OLD", "level.old.tiny"),
            ("LOW", "level.low"), ("HIGH", "level.high"),
        ];
        Words =
        [
            .. OracleFonts.Texts.SelectMany(font => words.Select(word => (word.Name, Text: _texts.Get(word.Key)))
                .Append((Name: "was", Text: Was)).Distinct().Select(word => new OracleWord(word.Name, font, font.Word(word.Text)))),
        ];
    }

    /// <summary>English.</summary>
    public static OracleLanguage English { get; } = new(Language.English);

    /// <summary>The text before the number of a late age, and the text after its unit.</summary>
    internal string BeforeAge { get; }

    internal string AfterAge { get; }

    /// <summary>The word between a value and the time at which it was measured.</summary>
    internal string Was { get; }

    /// <summary>The pictures of all words.</summary>
    internal IReadOnlyList<OracleWord> Words { get; }

    /// <summary>Reads the words of a language.</summary>
    public static OracleLanguage Create(Language language) => language == Language.English ? English : new OracleLanguage(language);

    /// <summary>The sentences about a value, without spaces and with "was" for the word of the language.</summary>
    internal IEnumerable<string> GetSentences(string value, int age, DateTimeOffset at)
    {
        yield return Fill("last-value.ago", "{span}", $"{age}min");
        foreach (var time in new[] { at, at.AddMinutes(1) })
        {
            yield return Fill("last-value.at", "{time}", time.ToString("HH:mm", CultureInfo.InvariantCulture));
            var half = _texts.Get(time.Hour < 12 ? "time.am" : "time.pm");
            var time12 = time.ToString("h:mm", CultureInfo.InvariantCulture);
            yield return Fill("last-value.at", "{time}", half.Replace("{time}", time12, StringComparison.Ordinal));
        }

        var date = _texts.Get("time.date").Replace("{day}", at.Day.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
            .Replace("{month}", _texts.Get($"time.month-{at.Month}"), StringComparison.Ordinal);
        yield return Fill("last-value.on", "{date}", date);

        string Fill(string key, string placeholder, string fact) => _texts.Get(key)
            .Replace("{value} " + Was, value + "was", StringComparison.Ordinal).Replace(placeholder, fact, StringComparison.Ordinal)
            .Replace(" ", "", StringComparison.Ordinal);
    }
}
