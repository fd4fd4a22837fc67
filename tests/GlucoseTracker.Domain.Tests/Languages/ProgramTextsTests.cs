using GlucoseTracker.Domain.Languages;

namespace GlucoseTracker.Domain.Tests.Languages;

public sealed class ProgramTextsTests
{
    public static TheoryData<Language> Languages => [.. Enum.GetValues<Language>()];

    [Theory]
    [MemberData(nameof(Languages))]
    public void Built_in_languages_have_no_problems_except_missing_texts(Language language) => Assert.DoesNotContain(
        ProgramTexts.FindProblems(ProgramTexts.ReadFile(language), "test.txt"),
        problem => !problem.Contains(" is missing: ", StringComparison.Ordinal));

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_key_of_English_has_a_text_in_every_language(Language language)
    {
        var english = TextCatalogue.Parse(ProgramTexts.ReadFile(Language.English), "en.txt");

        Assert.All(english.Keys, key => Assert.NotEqual("", ProgramTexts.Get(language).Get(key)));
    }

    /// <summary>Languages whose file is complete.</summary>
    [Theory]
    [InlineData(Language.German)]
    [InlineData(Language.French)]
    [InlineData(Language.Spanish)]
    [InlineData(Language.Italian)]
    [InlineData(Language.Dutch)]
    [InlineData(Language.Portuguese)]
    [InlineData(Language.Polish)]
    [InlineData(Language.Swedish)]
    public void A_complete_language_stays_complete(Language language) =>
        Assert.Empty(ProgramTexts.FindProblems(ProgramTexts.ReadFile(language), "test.txt"));

    [Fact]
    public void A_text_contains_its_values() =>
        Assert.Equal("1 h 20 min", ProgramTexts.English.Format("span.hours-and-minutes", ("hours", 1), ("minutes", 20)));

    [Fact]
    public void An_unknown_key_and_wrong_placeholders_are_refused()
    {
        Assert.Throws<TextCatalogueException>(() => ProgramTexts.Get(Language.German).Get("span.nothing"));
        Assert.Throws<TextCatalogueException>(() => ProgramTexts.English.Format("span.hours", ("minutes", 20)));
    }

    [Fact]
    public void The_problems_of_a_file_are_listed()
    {
        var problems = ProgramTexts.FindProblems("[span]\nhours = {minutes}\nnothing = x"u8, "x.txt").ToList();

        Assert.Contains(problems, problem => problem.StartsWith("span.minutes is missing", StringComparison.Ordinal));
        Assert.Contains(problems, problem => problem.StartsWith("span.nothing is not a key", StringComparison.Ordinal));
        Assert.Contains(problems, problem => problem.StartsWith("span.hours: The text", StringComparison.Ordinal));
    }

    [Fact]
    public void A_value_has_the_decimal_mark_of_the_language()
    {
        Assert.Equal("5,6 mmol/L", ProgramTexts.Get(Language.German).FormatDecimal("5.6 mmol/L"));
        Assert.Equal("5.6 mmol/L", ProgramTexts.English.FormatDecimal("5.6 mmol/L"));
    }

    /// <summary>The program holds all languages, and nobody uses more than one or two of them.</summary>
    [Fact]
    public void All_languages_together_take_less_than_a_quarter_of_a_megabyte_in_the_program()
    {
        var assembly = typeof(ProgramTexts).Assembly;
        var files = assembly.GetManifestResourceNames().Where(name => name.StartsWith("program.", StringComparison.Ordinal)).ToList();

        Assert.Equal(Enum.GetValues<Language>().Length, files.Count);
        Assert.InRange(files.Sum(name => assembly.GetManifestResourceStream(name)!.Length), 1, 250_000);
    }
}
