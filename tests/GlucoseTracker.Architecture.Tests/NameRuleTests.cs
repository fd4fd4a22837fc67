using System.Text.RegularExpressions;

namespace GlucoseTracker.Architecture.Tests;

/// <summary>
/// Declared names use the terms of .NET, Linux, displays and diabetes technology; docs/glossary.md holds the project's own terms.
/// </summary>
public sealed partial class NameRuleTests
{
    private const int MaxTerms = 40;

    /// <summary>Names that still have to be replaced.</summary>
    private static readonly string[] Remaining = ["PollStanding"];

    [Fact]
    public void No_declared_name_is_banned()
    {
        var found = Repository.Sources.SelectMany(s => Comments.Blank(s.Text).Split('\n').Where(line => GetBanned(line) is not null)
            .Select(line => $"{s.PathInSources}: {line.Trim()}"));

        Assert.Empty(found);
    }

    [Theory]
    [InlineData("internal sealed class AlarmDesk(int x)")]
    [InlineData("public readonly record struct Verdict(int Kind)")]
    [InlineData("internal static class Standing")]
    [InlineData("    public static Glucose Of(int value) => new(value);")]
    [InlineData("    private string? SourceOf(Reading reading)")]
    [InlineData("    private const int MostLine = 511;")]
    [InlineData("    public TimeSpan UsualSpacing { get; }")]
    [InlineData("    internal static readonly TimeSpan LongestGap = TimeSpan.FromMinutes(60);")]
    [InlineData("    public static IReadOnlyList<(string Name, int Count)> PagesOf(string text)")]
    [InlineData("    private static (int Low, int High)? RangeOf(string text)")]
    public void A_banned_name_would_be_found(string line) => Assert.NotNull(GetBanned(line));

    [Theory]
    [InlineData("    public bool Contains(Reading reading) => IndexOf(reading) >= 0;")]
    [InlineData("    private static string GetSource(Reading reading) => _names.SourceOf(reading);")]
    [InlineData("    public int HighestPoint { get; }")]
    [InlineData("    private static (int Most, int Of) Measure(int usual) => (1, 2);")]
    [InlineData("    private readonly List<string> _booking = [];")]
    public void Other_names_are_not_banned(string line) => Assert.Null(GetBanned(line));

    [Fact]
    public void The_glossary_holds_at_most_40_terms()
    {
        var rows = File.ReadLines(Path.Combine(Repository.Root, "docs", "glossary.md"))
            .Count(line => line.StartsWith("| ", StringComparison.Ordinal));

        Assert.InRange(rows - 2, 1, MaxTerms);
    }

    private static string? GetBanned(string line)
    {
        var plain = line;
        while (TypeArguments().IsMatch(plain))
        {
            plain = TypeArguments().Replace(plain, "");
        }

        plain = TupleType().Replace(plain, "$1T ");
        var declared = DeclaredType().Match(plain) is { Success: true } type ? type : DeclaredMember().Match(plain);
        var name = declared.Groups["name"].Value;
        return declared.Success && Banned().IsMatch(name) && !Remaining.Contains(name) ? name : null;
    }

    [GeneratedRegex(@"(?<=\w)<[^<>=]*>")]
    private static partial Regex TypeArguments();

    [GeneratedRegex(
        @"^(\s+(?:(?:public|internal|private|protected|static|readonly|required|override|abstract|async)\s)+)\([^()]*\)\??(?:\[\])?\s")]
    private static partial Regex TupleType();

    [GeneratedRegex(
        @"^\s*(?:public|internal|private|protected|file)\b" +
        @"[^=;{(]*\b(?:class|record struct|record class|record|struct|enum|interface) (?<name>\w+)")]
    private static partial Regex DeclaredType();

    [GeneratedRegex(@"^\s+(?:public|internal|private|protected)\s(?:\w+\s)*?[\w?\[\].*]+ (?:\w+\.)?(?<name>\w+)\s*(?:\(|=|\{|;|$)")]
    private static partial Regex DeclaredMember();

    [GeneratedRegex(
        @"^(?:\w*(?:Desk|Courier|Verdict|Examination|Shelf|Teller|Speaker)\w*|\w*Book|\w*Standing\w*|" +
        @"Of|\w*[a-z]Of|(?:Most|Least|Usual)(?:[A-Z]\w*)?|Longest\w*)$")]
    private static partial Regex Banned();
}
