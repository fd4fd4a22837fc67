using System.Text.RegularExpressions;

namespace GlucoseTracker.Architecture.Tests;

/// <summary>Links from a document of the repository to another, and the documents that every visitor looks for.</summary>
public sealed partial class DocumentLinkTests
{
    private static readonly string[] Documents =
    [
        .. Directory.GetFiles(Repository.Root, "*.md"),
        .. new[] { "docs", "src", "tests", "bench", "fonts", "deploy", "hardware" }
            .SelectMany(folder => Repository.FilesBelow(Path.Combine(Repository.Root, folder), "*.md")),
    ];

    [Fact]
    public void Every_relative_link_leads_to_a_file_and_a_heading()
    {
        var dead = Documents.SelectMany(document => Link().Matches(File.ReadAllText(document)).Select(m => m.Groups["target"].Value)
            .Where(target => !target.Contains("://", StringComparison.Ordinal) && !IsPageOfTheHost(document, target))
            .Where(target => !Exists(document, target)).Select(target => $"{Path.GetRelativePath(Repository.Root, document)}: {target}"));

        Assert.Empty(dead);
    }

    /// <summary>deploy/package.sh packs the pages that docs/README.md lists above its section for developers.</summary>
    [Fact]
    public void Pages_that_program_and_sample_name_are_in_the_package()
    {
        var index = File.ReadAllText(Path.Combine(Repository.Root, "docs", "README.md"));
        var packed = Link().Matches(index[..index.IndexOf("## For developers", StringComparison.Ordinal)])
            .Select(m => "docs/" + m.Groups["target"].Value).ToHashSet();
        var sources = Repository.FilesBelow(Path.Combine(Repository.Root, "src"), "*.cs")
            .Where(file => !file.Contains("Simulator", StringComparison.Ordinal));
        var named = sources.Append(Path.Combine(Repository.Root, "deploy", "glucose-tracker.json"))
            .SelectMany(file => File.ReadLines(file)
                .Where(line => !file.EndsWith(".cs", StringComparison.Ordinal)
                    || !line.TrimStart().StartsWith("//", StringComparison.Ordinal))
                .SelectMany(line => Page().Matches(line).Select(m => m.Value)))
            .Distinct().ToList();

        Assert.NotEmpty(named);
        Assert.DoesNotContain(named, page => !packed.Contains(page));
    }

    [Theory]
    [InlineData("README.md")]
    [InlineData("LICENSE")]
    [InlineData("SECURITY.md")]
    [InlineData("CONTRIBUTING.md")]
    [InlineData("CODE_OF_CONDUCT.md")]
    [InlineData("CHANGELOG.md")]
    [InlineData("THIRD-PARTY-NOTICES.md")]
    [InlineData(".github/CODEOWNERS")]
    [InlineData(".github/dependabot.yml")]
    [InlineData(".github/pull_request_template.md")]
    [InlineData(".github/ISSUE_TEMPLATE/problem.yml")]
    public void The_repository_has(string file) => Assert.True(new FileInfo(Path.Combine(Repository.Root, file)).Length > 100);

    /// <summary>Two levels above the root of the repository are pages of its host, such as the workflows.</summary>
    private static bool IsPageOfTheHost(string document, string target) =>
        Path.GetDirectoryName(document) == Repository.Root && target.StartsWith("../../", StringComparison.Ordinal);

    private static bool Exists(string document, string target)
    {
        var parts = target.Split('#', 2);
        var path = parts[0].Length == 0 ? document : Path.GetFullPath(Path.Combine(Path.GetDirectoryName(document)!, parts[0]));
        return (File.Exists(path) || Directory.Exists(path))
            && (parts.Length == 1 || !path.EndsWith(".md", StringComparison.Ordinal) || Anchors(path).Contains(parts[1]));
    }

    private static IEnumerable<string> Anchors(string document) =>
        Heading().Matches(File.ReadAllText(document))
            .Select(m => NotInAnchors().Replace(m.Groups["text"].Value.Trim().ToLowerInvariant(), "").Replace(' ', '-'));

    [GeneratedRegex(@"\]\((?<target>[^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"docs/[a-z-]+\.md")]
    private static partial Regex Page();

    [GeneratedRegex(@"^#+ (?<text>.*)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"[^\w\- ]")]
    private static partial Regex NotInAnchors();
}
