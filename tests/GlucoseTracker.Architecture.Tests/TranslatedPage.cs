using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace GlucoseTracker.Architecture.Tests;

/// <summary>A page below docs/CODE and the English page of the same name, which it translates.</summary>
/// <param name="path">The path below docs, such as "de/waking.md".</param>
internal sealed partial class TranslatedPage(string path)
{
    private readonly string _path = Path.Combine(Repository.Root, "docs", path);

    public string Language { get; } = path.Split('/')[0];

    /// <summary>The name of both pages, such as "waking.md".</summary>
    public string Name { get; } = path.Split('/')[1];

    public string English => Read(Path.Combine(Repository.Root, "docs", Name));

    /// <summary>The page without the lines at its beginning that name the translated page.</summary>
    public string Text => string.Join('\n', Read(_path).Split('\n').Where(line => !line.StartsWith('>')));

    /// <summary>The version of the English page that the translation names; null when it names none.</summary>
    public string? Mark => Head().Match(Read(_path)) is { Success: true } head && head.Groups["page"].Value == Name
        ? head.Groups["mark"].Value
        : null;

    /// <summary>The version of the English page: the first 12 hexadecimal digits of the SHA-256 of its text.</summary>
    public string EnglishMark => GetMark(English);

    /// <summary>Marks the translation as one of the present English page.</summary>
    public void Renew() =>
        File.WriteAllText(_path, Head().Replace(Read(_path), head => head.Value.Replace(
            head.Groups["mark"].Value, EnglishMark, StringComparison.Ordinal)));

    /// <summary>The mark of a text, independent of its line breaks.</summary>
    public static string GetMark(string text) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ReplaceLineEndings("\n"))))[..12];

    /// <summary>The numbers of a text in ascending order, with a decimal point.</summary>
    public static IReadOnlyList<decimal> GetNumbers(string text) =>
    [
        .. Number().Matches(text)
            .Select(m => decimal.Parse(m.Value.Replace(',', '.'), CultureInfo.InvariantCulture)).Order(),
    ];

    /// <summary>The lines of a text that the reader enters, without comments.</summary>
    public static IReadOnlyList<string> GetCommands(string text) =>
        [.. Command().Matches(text).Select(m => m.Groups["command"].Value.Trim())];

    /// <summary>The texts in code style within sentences.</summary>
    public static IReadOnlyList<string> GetQuotes(string text) => [.. Quote().Matches(text).Select(m => m.Groups["quote"].Value)];

    /// <summary>The keys of the texts of the panel that a quote may be, by a file of languages/panel.</summary>
    public static IReadOnlyList<string> FindPanelKeys(string code, string quote) =>
    [
        .. ReadPanel(code)
            .Where(text => Regex.IsMatch(quote, $"^{EscapedFact().Replace(Regex.Escape(text.Text), @"\S+")}$"))
            .Select(text => text.Key),
    ];

    private static IEnumerable<(string Key, string Text)> ReadPanel(string code)
    {
        var section = "";
        foreach (var line in File.ReadLines(Path.Combine(Repository.Root, "languages", "panel", $"{code}.txt")))
        {
            section = line.StartsWith('[') ? line.Trim('[', ']') : section;
            var parts = line.Split(" = ", 2);
            if (parts.Length == 2 && !line.StartsWith('#') && Fact().Replace(parts[1], "").Any(char.IsLetter))
            {
                yield return ($"{section}.{parts[0]}", parts[1]);
            }
        }
    }

    private static string Read(string path) => File.ReadAllText(path).ReplaceLineEndings("\n");

    [GeneratedRegex(@"^> [^\n]*\]\(\.\./(?<page>[a-z-]+\.md)\), \p{L}+ `(?<mark>[0-9a-f]{12})`", RegexOptions.Multiline)]
    private static partial Regex Head();

    [GeneratedRegex(@"\d+([.,]\d+)?")]
    private static partial Regex Number();

    [GeneratedRegex(@"^ {4,}(?<command>\S[^\n]*?)( +#[^\n]*)?$", RegexOptions.Multiline)]
    private static partial Regex Command();

    [GeneratedRegex(@"`(?<quote>[^`\n]+)`")]
    private static partial Regex Quote();

    [GeneratedRegex(@"\\\{[a-z]+}")]
    private static partial Regex EscapedFact();

    [GeneratedRegex(@"\{[a-z]+}")]
    private static partial Regex Fact();
}
