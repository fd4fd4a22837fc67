using System.Text.RegularExpressions;

namespace GlucoseTracker.Architecture.Tests;

/// <summary>The program names documents by their paths in the package, where its users have them.</summary>
public sealed partial class DocumentPathTests
{
    private static readonly string[] Texts =
    [
        .. Directory.EnumerateFiles(Path.Combine(Repository.Root, "languages", "program"), "*.txt")
            .SelectMany(file => File.ReadLines(file).Where(line => !line.StartsWith('#'))),
        .. Repository.Sources.Select(source => Comments.Blank(source.Text)),
    ];

    [Fact]
    public void No_text_names_a_document_of_the_source() =>
        Assert.Empty(Texts.SelectMany(text => SourcePath().Matches(text).Select(match => match.Value)).Distinct());

    /// <summary>deploy/package.sh takes the pages of docs/README.md that are not for developers.</summary>
    [Fact]
    public void Every_document_that_a_text_names_is_in_the_package()
    {
        var index = File.ReadAllText(Path.Combine(Repository.Root, "docs", "README.md")).Split("## For developers")[0];
        var named = Texts.SelectMany(text => PackagePath().Matches(text).Select(match => match.Groups["page"].Value)).Distinct().ToList();

        Assert.NotEmpty(named);
        Assert.All(named, page => Assert.Contains($"({page})", index, StringComparison.Ordinal));
    }

    [GeneratedRegex(@"(?<![\w/-])docs/[\w/-]+\.md")]
    private static partial Regex SourcePath();

    [GeneratedRegex(@"/usr/share/doc/glucose-tracker/(?<page>[\w/-]+\.md)\.gz")]
    private static partial Regex PackagePath();
}
