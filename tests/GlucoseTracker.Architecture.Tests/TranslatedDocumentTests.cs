using System.Text.RegularExpressions;

namespace GlucoseTracker.Architecture.Tests;

/// <summary>
/// The pages for owners in other languages: each names the version of the English page that it translates, and agrees with it in everything
/// except the language. <see cref="DocumentLinkTests"/> follows their links.
/// </summary>
public sealed partial class TranslatedDocumentTests
{
    /// <summary>Names a page, such as "de/waking.md", that has been translated again: its mark is renewed.</summary>
    private const string Translated = "TRANSLATED";

    private static readonly string[] Names = ["setting-up.md", "waking.md", "limits-and-safety.md"];

    private static readonly string[] Languages = ["de", "fr"];

    private static readonly string[] Paths = [.. Languages.SelectMany(language => Names, (language, name) => $"{language}/{name}")];

    public static TheoryData<string> Pages => [.. Paths];

    [Fact]
    public void Every_language_has_the_same_pages()
    {
        var folders = Directory.GetDirectories(Path.Combine(Repository.Root, "docs"))
            .Where(folder => File.Exists(Path.Combine(Repository.Root, "languages", "panel", $"{Path.GetFileName(folder)}.txt")));

        Assert.Equal(
            Paths.Order(StringComparer.Ordinal),
            folders.SelectMany(Directory.GetFiles, (folder, file) => $"{Path.GetFileName(folder)}/{Path.GetFileName(file)}")
                .Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_translation_follows_the_English_page_as_it_is(string path)
    {
        var page = new TranslatedPage(path);
        if (Environment.GetEnvironmentVariable(Translated) == path)
        {
            page.Renew();
        }

        Assert.True(
            page.Mark == page.EnglishMark,
            $"docs/{path} follows version {page.Mark ?? "(none)"} of docs/{page.Name}, which is {page.EnglishMark} now. Translate what " +
            $"changed (git log -p docs/{page.Name}), then run {Translated}={path} dotnet test " +
            $"tests/GlucoseTracker.Architecture.Tests --filter {nameof(TranslatedDocumentTests)}.");
    }

    [Fact]
    public void A_change_of_the_English_page_would_be_found()
    {
        var page = new TranslatedPage("de/waking.md");

        Assert.NotEqual(page.Mark, TranslatedPage.GetMark(page.English + "\nMore."));
        Assert.Equal(page.EnglishMark, TranslatedPage.GetMark(page.English.ReplaceLineEndings("\r\n")));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Numbers_commands_and_chapters_are_those_of_the_English_page(string path)
    {
        var page = new TranslatedPage(path);

        Assert.Equal(TranslatedPage.GetNumbers(page.English), TranslatedPage.GetNumbers(page.Text));
        Assert.Equal(TranslatedPage.GetCommands(page.English), TranslatedPage.GetCommands(page.Text));
        Assert.Equal(Shape().Count(page.English), Shape().Count(page.Text));
    }

    /// <summary>Commands, keys and paths are those of the English page; words of the panel are those of this language.</summary>
    [Theory]
    [MemberData(nameof(Pages))]
    public void Quoted_names_exist(string path)
    {
        var page = new TranslatedPage(path);
        var english = TranslatedPage.GetQuotes(page.English);
        var quotes = TranslatedPage.GetQuotes(page.Text.Replace($"--language {page.Language}", "--language de", StringComparison.Ordinal));
        var keys = quotes.SelectMany(quote => TranslatedPage.FindPanelKeys(page.Language, quote)).ToHashSet();

        Assert.DoesNotContain(quotes, quote => !english.Contains(quote) && TranslatedPage.FindPanelKeys(page.Language, quote).Count == 0);
        Assert.DoesNotContain(english, quote =>
            !quotes.Contains(quote) && !TranslatedPage.FindPanelKeys("en", quote).Any(keys.Contains));
    }

    [Fact]
    public void Words_of_the_panel_are_found()
    {
        Assert.Contains("level.low", TranslatedPage.FindPanelKeys("de", "TIEF"));
        Assert.Equal(["status.snoozed"], TranslatedPage.FindPanelKeys("en", "quiet 15 min"));
        Assert.Empty(TranslatedPage.FindPanelKeys("de", "LOW"));
        Assert.Empty(TranslatedPage.FindPanelKeys("de", "sudo glucose-tracker login"));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_translation_links_to_translations(string path) =>
        Assert.DoesNotContain(Names, other => new TranslatedPage(path).Text.Contains($"(../{other}", StringComparison.Ordinal));

    /// <summary>Headings, list items, rows of tables, and paragraphs.</summary>
    [GeneratedRegex(@"^(#+ |\* |\d\. |\| )", RegexOptions.Multiline)]
    private static partial Regex Shape();
}
