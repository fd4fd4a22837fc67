using System.Text.RegularExpressions;
using GlucoseTracker.Testing.Support;

namespace GlucoseTracker.Daemon.Tests.Failures;

/// <summary>docs/librelinkup-failures.md names a test for each complaint about other clients; the test must exist.</summary>
public sealed partial class ComplaintTests
{
    private static readonly string[] Rows = [.. File.ReadLines(RepositoryFiles.GetPath("docs",
        "librelinkup-failures.md")).Where(line => Numbered().IsMatch(line))];

    [Fact]
    public void Every_complaint_has_its_row() =>
        Assert.Equal(Enumerable.Range(1, 34), Rows.Select(row => int.Parse(Numbered().Match(row).Groups[1].Value, null)));

    [Fact]
    public void Every_test_that_is_named_exists()
    {
        var tests = string.Concat(
            Directory.EnumerateFiles(RepositoryFiles.GetPath("tests"), "*Tests.cs", SearchOption.AllDirectories).Select(File.ReadAllText));
        var named = Rows.Select(row => TestNames().Matches(row.Split('|')[^2]).Select(m => m.Groups[1].Value).ToList()).ToList();

        Assert.All(named, Assert.NotEmpty);
        Assert.All(named.SelectMany(names => names), name => Assert.Contains($" {name}(", tests, StringComparison.Ordinal));
    }

    [GeneratedRegex(@"^\| (\d+) \|")]
    private static partial Regex Numbered();

    [GeneratedRegex("`(\\w+)`")]
    private static partial Regex TestNames();
}
