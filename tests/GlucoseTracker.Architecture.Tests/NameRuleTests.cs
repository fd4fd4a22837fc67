using System.Text.RegularExpressions;

namespace GlucoseTracker.Architecture.Tests;

/// <summary>
/// Declared names use the terms of .NET, Linux, displays and diabetes technology; docs/glossary.md holds the project's own terms.
/// </summary>
public sealed partial class NameRuleTests
{
    private const int MaxTerms = 40;

    [Fact]
    public void No_declared_name_is_banned()
    {
        var found = Repository.Sources.Concat(Repository.TestSources.Where(s => s.PathInProject != $"{nameof(NameRuleTests)}.cs"))
            .SelectMany(s => Comments.Blank(s.Text).Split('\n').Where(line => GetBanned(line) is not null)
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
    [InlineData("    private readonly SessionCache _keeper;")]
    [InlineData("    private readonly HistoryDatabase _book;")]
    [InlineData("    private sealed class Cures")]
    [InlineData("    public void TakeForGood(uint user, IReadOnlyList<uint> groups);")]
    [InlineData("    public IDisposable Take(string directory)")]
    [InlineData("    public static string? SetAside(string file, DateTimeOffset now)")]
    [InlineData("    public bool MayBeToldLater(ClockStamp now)")]
    [InlineData("    private TimeSpan WithinReason(TimeSpan aimed, TimeSpan earliest)")]
    [InlineData("    public async Task GoDownAsync()")]
    [InlineData("    public static IReadOnlyList<SimulatedPerson> Several(int count, GlucoseProfile story, GlucoseUnit unit)")]
    [InlineData("    public void Connect(ReloadCoordinator desk) => _coordinator = desk;")]
    [InlineData("internal sealed class LoginFlow(SessionCache keeper, ClientVersion version)")]
    [InlineData("        var (desk, state) = (alarms, tracker);")]
    [InlineData("        using var painter = ScreenPresenter.Create(options);")]
    public void A_banned_name_would_be_found(string line) => Assert.NotNull(GetBanned(line));

    [Theory]
    [InlineData("    public bool Contains(Reading reading) => IndexOf(reading) >= 0;")]
    [InlineData("    private static string GetSource(Reading reading) => _names.SourceOf(reading);")]
    [InlineData("    public int HighestPoint { get; }")]
    [InlineData("    private static (int Most, int Of) Measure(int usual) => (1, 2);")]
    [InlineData("    private readonly List<string> _booking = [];")]
    [InlineData("        var recent = readings.TakeLast(4).ToList();")]
    [InlineData("    private readonly LoudspeakerSettings _loudspeaker;")]
    [InlineData("        return \"the desk and the book\";")]
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
        if (BannedVariable().Match(line) is { Success: true } variable)
        {
            return variable.Value;
        }

        var plain = line;
        while (TypeArguments().IsMatch(plain))
        {
            plain = TypeArguments().Replace(plain, "");
        }

        plain = TupleType().Replace(plain, "$1T ");
        var declared = DeclaredType().Match(plain) is { Success: true } type ? type : DeclaredMember().Match(plain);
        var name = declared.Groups["name"].Value;
        return declared.Success && Banned().IsMatch(name) ? name : null;
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

    /// <summary>The name of a parameter or a local variable.</summary>
    [GeneratedRegex(
        @"(?<=[\w>\]?)] |[(, ]\()(?:desk|book|courier|keeper|teller|painter|verdict|shelf|story|upkeep|cures)(?=[,)]| =[^=>])")]
    private static partial Regex BannedVariable();

    [GeneratedRegex(
        @"^(?:\w*(?:[Dd]esk|[Cc]ourier|[Vv]erdict|[Ee]xamination|[Ss]helf|[Tt]eller|[Kk]eeper|[Pp]ainter|[Ss]tanding|[Ss]poilt)\w*|" +
        @"_?[Ss]peaker|\w*[a-z]Book|Book|_book|_story|Cures?|Take|Take[A-Z]\w*|SetAside\w*|\w*ToldLater|\w*FromAfar|Telephone\w*|" +
        @"\w*WithinReason|GoDown\w*|GoUp\w*|Rejoin\w*|Stands|Obstacle|Several|Healed?|" +
        @"Of|\w*[a-z]Of|(?:Most|Least|Usual)(?:[A-Z]\w*)?|Longest\w*)$")]
    private static partial Regex Banned();
}
