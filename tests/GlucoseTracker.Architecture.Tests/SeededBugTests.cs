using System.Text.Json;
using System.Text.RegularExpressions;

namespace GlucoseTracker.Architecture.Tests;

/// <summary>Checks the list of tests/mutations.py: every bug can still be injected, and the tests that must find it exist.</summary>
public sealed partial class SeededBugTests
{
    private static readonly JsonElement[] Bugs = [.. JsonDocument.Parse(
        File.ReadAllText(Path.Combine(Repository.Root, "tests", "mutations", "seeded-bugs.json"))).RootElement.EnumerateArray()];

    private static readonly string[] Declares = ["namespace ", " class ", " void ", " Task "];

    private static readonly ILookup<string, string> Declarations = Repository.TestSources
        .SelectMany(source => source.Text.Split('\n').Select(line => (source.Project, line)))
        .Where(l => Declares.Any(kind => l.line.Contains(kind, StringComparison.Ordinal))).ToLookup(l => l.Project, l => l.line);

    [Fact]
    public void Every_seeded_bug_fits_exactly_one_place()
    {
        var wrong = Bugs.Where(
            bug => !Text(bug, "file").StartsWith("src/", StringComparison.Ordinal) || Text(bug, "old") == Text(bug, "new")
            || File.ReadAllText(Path.Combine(Repository.Root, Text(bug, "file"))).Split(Text(bug, "old")).Length != 2);

        Assert.Empty(wrong.Select(bug => $"{Text(bug, "name")}: its text does not stand once in {Text(bug, "file")}"));
    }

    [Fact]
    public void Every_bug_names_its_promise_and_tests_that_are_there()
    {
        var wrong = Bugs.Where(
            bug => Text(bug, "promise").Length < 10 || !Text(bug, "filter").Split('|').All(word => IsThere(Text(bug, "project"), word)));

        Assert.Empty(wrong.Select(bug => $"{Text(bug, "name")}: {Text(bug, "project")}, {Text(bug, "filter")}"));
        Assert.Equal(Bugs.Length, Bugs.Select(bug => Text(bug, "name")).Distinct().Count());
    }

    /// <summary>A member that was renamed leaves a bug that does not compile, which an hour of the script would find.</summary>
    [Fact]
    public void A_bug_uses_names_that_exist()
    {
        var known = Repository.Sources.Concat(Repository.TestSources)
            .SelectMany(source => Name().Matches(Comments.Blank(source.Text)).Select(match => match.Value)).ToHashSet();

        var unknown = Bugs.SelectMany(bug => Name().Matches(Literal().Replace(Text(bug, "new"), "")).Select(match => match.Value)
            .Where(name => !known.Contains(name)).Select(name => $"{Text(bug, "name")}: {name}"));

        Assert.Empty(unknown);
    }

    [Fact]
    public void There_are_bugs_in_every_project_with_decisions()
    {
        var sown = Bugs.Select(bug => Text(bug, "file").Split('/')[1]).Distinct();

        Assert.True(Bugs.Length >= 30, $"There are only {Bugs.Length} bugs.");
        Assert.Empty(Repository.Shipped.Select(p => p.Name).Except(["GlucoseTracker.Simulator.Cli"]).Except(sown));
    }

    /// <summary>A namespace, a class or a test of that name.</summary>
    private static bool IsThere(string project, string word) =>
        Declarations[project].Any(line => line.Contains(word, StringComparison.Ordinal));

    private static string Text(JsonElement bug, string key) => bug.GetProperty(key).GetString()!;

    [GeneratedRegex("""\b[A-Z]\w+""")]
    private static partial Regex Name();

    [GeneratedRegex("\"[^\"]*\"")]
    private static partial Regex Literal();
}
