using System.Text.RegularExpressions;
using GlucoseTracker.Testing.Support;

namespace GlucoseTracker.Screens.Tests.Strings;

/// <summary>Every word on the panel comes from a file of languages/panel.</summary>
public sealed partial class LiteralTests
{
    /// <summary>Code whose literals are not words for the owner: names of files and keys, drawing formats, sheets.</summary>
    private static readonly string[] Others =
    [
        "Json/", "Strings/", "Sheets/", "Charts/", "Wear/", "Fonts.cs", "Icons.cs", "TestPattern.cs", "ScreenRenderer.cs",
    ];

    [Fact]
    public void No_screen_has_a_word_in_its_code()
    {
        var folder = RepositoryFiles.GetPath("src", "GlucoseTracker.Screens");
        var found = Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
            .Select(file => (File: Path.GetRelativePath(folder, file).Replace('\\', '/'), Text: File.ReadAllText(file)))
            .Where(source => !source.File.StartsWith("obj/", StringComparison.Ordinal)
                && !source.File.StartsWith("bin/", StringComparison.Ordinal)
                && !Others.Any(other => source.File.StartsWith(other, StringComparison.Ordinal)))
            .SelectMany(source => FindWords(source.Text).Select(word => $"{source.File}: {word}"));

        Assert.Equal([], found);
    }

    [Theory]
    [InlineData("canvas.Text(0, 7, \"quiet\", Fonts.Text8);", true)]
    [InlineData("line.Add($\"{minutes} min\")", true)]
    [InlineData("/// <summary>Such as \"quiet\".</summary>", false)]
    [InlineData("words.ContainsAny(\"gjpqy\") ? \"%\" : \"\"", false)]
    public void A_word_in_code_would_be_found(string code, bool isWord) => Assert.Equal(isWord, FindWords(code).Any());

    /// <summary>The literals with a word of two letters or more, outside comments. Sets of letters are not words.</summary>
    private static IEnumerable<string> FindWords(string code) => code.Split('\n')
        .Where(line => !line.TrimStart().StartsWith("//", StringComparison.Ordinal))
        .SelectMany(line => Literal().Matches(line).Select(match => match.Groups["text"].Value))
        .Where(text => text is not ("gjpqy" or "Invalid") && Word().IsMatch(Hole().Replace(text, "")));

    [GeneratedRegex("\"(?<text>(?:[^\"\\\\]|\\\\.)*)\"")]
    private static partial Regex Literal();

    [GeneratedRegex(@"\p{L}{2,}")]
    private static partial Regex Word();

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Hole();
}
