using System.Text.RegularExpressions;

namespace GlucoseTracker.Architecture.Tests;

/// <summary>
/// Compares the files in languages/program with the code that uses their texts; a text that is missing in a language is English.
/// </summary>
public sealed partial class ProgramTextKeysTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "languages", "program");

    private static readonly Dictionary<string, string> English = Read("en");

    /// <summary>The code without comments, by file. The texts of the screens are in languages/panel, those of charts here.</summary>
    private static readonly Dictionary<string, string> Code = Repository.Sources
        .Where(source => source.Project != "GlucoseTracker.Screens" || source.PathInSources.Contains("/Charts/", StringComparison.Ordinal))
        .ToDictionary(source => source.PathInSources, source => Comments.Blank(source.Text));

    public static TheoryData<string> Languages =>
        [.. Directory.EnumerateFiles(Folder, "*.txt").Select(file => Path.GetFileNameWithoutExtension(file)).Order()];

    [Fact]
    public void Every_key_in_the_code_exists()
    {
        var sections = English.Keys.Select(key => key[..key.IndexOf('.')]).ToHashSet();
        var uses = Code.SelectMany(
            file => KeyLiteral().Matches(file.Value).Select(match => (File: file.Key, Key: match.Groups["key"].Value)));
        var found = uses.Where(use => Path.GetExtension(use.Key) is not (".wav" or ".sqlite"))
            .Where(use => sections.Contains(use.Key[..use.Key.IndexOf('.')]) && !English.ContainsKey(use.Key));

        Assert.Empty(found);
        Assert.All(
            Code.SelectMany(file => Call().Matches(file.Value).Select(match => match.Groups["key"].Value)),
            key => Assert.True(English.ContainsKey(key), key));
    }

    [Fact]
    public void Every_key_is_used()
    {
        var used = Code.Values.SelectMany(code => KeyLiteral().Matches(code).Select(match => match.Groups["key"].Value)).ToHashSet();

        var unused = English.Keys.Except(used).Where(key => !key.StartsWith("number.", StringComparison.Ordinal) && !IsNamed(key));

        Assert.Empty(unused);
    }

    /// <summary>The texts of hats and commands have their names as keys.</summary>
    private static bool IsNamed(string key) => key.Split('.', 2) is ["hat" or "command", var name]
        && Code.Values.Any(code => code.Contains($"\"{name}\"", StringComparison.Ordinal));

    [Fact]
    public void A_call_provides_the_placeholders_of_its_text()
    {
        var calls = Code.SelectMany(file => Call().Matches(file.Value).Select(match => (
            File: file.Key, Key: match.Groups["key"].Value, Facts: ListFactsOfCall(file.Value[match.Index..])))).ToList();

        Assert.NotEmpty(calls);
        Assert.Empty(calls.Where(call => !call.Facts.SequenceEqual(ListFacts(English[call.Key]))).ToList());
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void A_language_has_no_key_that_English_does_not_have(string language) =>
        Assert.Empty(Read(language).Keys.Except(English.Keys));

    [Theory]
    [MemberData(nameof(Languages))]
    public void The_placeholders_of_a_text_are_the_same_in_every_language(string language)
    {
        var texts = Read(language);

        Assert.Empty(texts.Where(text => !ListFacts(text.Value).SequenceEqual(ListFacts(English[text.Key]))).ToList());
        Assert.Empty(texts.Where(text => CountPlaces(text.Value) != ListFacts(text.Value).Count()).ToList());
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void A_word_with_a_number_has_all_forms(string language)
    {
        var texts = Read(language);
        var forms = texts["number.plural"] == "one-few-many" ? 3 : 2;

        Assert.Empty(texts.Values.SelectMany(text => Fact().Matches(text).Select(fact => fact.Value.Split('|').Length - 1))
            .Where(count => count != 0 && count != forms).ToList());
    }

    private static IEnumerable<string> ListFacts(string text) =>
        Fact().Matches(text).Select(fact => fact.Value.Trim('{', '}').Split('|')[0]).Distinct().Order();

    private static int CountPlaces(string text) => Fact().Matches(text).Count(fact => !fact.Value.Contains('|', StringComparison.Ordinal));

    /// <summary>The names of the placeholders in a call, up to its closing bracket.</summary>
    private static IEnumerable<string> ListFactsOfCall(string code)
    {
        var (begin, depth) = (code.IndexOf('('), 0);
        var end = begin;
        do
        {
            depth += code[end] switch { '(' => 1, ')' => -1, _ => 0 };
            end++;
        }
        while (depth > 0);

        var names = ValueName().Matches(code[begin..end]).Select(match => match.Groups["name"].Value);
        return names.Distinct().Order();
    }

    private static Dictionary<string, string> Read(string language)
    {
        var (texts, section) = (new Dictionary<string, string>(), "");
        foreach (var line in File.ReadLines(Path.Combine(Folder, $"{language}.txt")).Select(line => line.Trim()))
        {
            if (line.StartsWith('['))
            {
                section = line.Trim('[', ']');
            }
            else if (line.Length > 0 && line[0] != '#')
            {
                var parts = line.Split('=', 2, StringSplitOptions.TrimEntries);
                texts.Add($"{section}.{parts[0]}", parts[1]);
            }
        }

        return texts;
    }

    [GeneratedRegex(@"""(?<key>[a-z0-9-]+(\.[a-z0-9-]+)+)""")]
    private static partial Regex KeyLiteral();

    [GeneratedRegex(@"([tT]exts\.(Get|Format)|new CatalogueText)\(\s*""(?<key>[^""]*)""")]
    private static partial Regex Call();

    [GeneratedRegex(@"\(""(?<name>[a-z0-9-]+)"",")]
    private static partial Regex ValueName();

    [GeneratedRegex(@"\{[^{}]*\}")]
    private static partial Regex Fact();
}
