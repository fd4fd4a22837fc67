using GlucoseTracker.Daemon.Hats;
using GlucoseTracker.Domain.Languages;
using GlucoseTracker.Domain.Values;
using GlucoseTracker.Pi.Commands;
using GlucoseTracker.Pi.Languages;

namespace GlucoseTracker.Pi.Tests.Languages;

/// <summary>The lists of <c>hats</c> and <c>stats</c> in the languages.</summary>
public sealed class ListTextsTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 21, 14, 0, 0, TimeSpan.Zero);

    public static TheoryData<Language> Languages => [.. Enum.GetValues<Language>()];

    [Theory]
    [MemberData(nameof(Languages))]
    public void The_hats_have_their_titles_notes_and_keys_in_the_language(Language language)
    {
        UserTexts.Select(language);
        var list = HatsCommand.Format();
        string[] notes = [.. KnownHats.All.Select(hat => hat.Note).OfType<string>(), "hats.custom", "hats.stick-left", "hats.page"];

        Assert.All(notes, key => Assert.Contains(ProgramTexts.Get(language).Get(key), list, StringComparison.Ordinal));
        Assert.All(
            language == Language.English ? [] : notes.Except(["hats.page"]),
            key => Assert.DoesNotContain(ProgramTexts.English.Get(key), list, StringComparison.Ordinal));
    }

    [Fact]
    public void A_direction_of_the_stick_is_listed_once()
    {
        UserTexts.Select(Language.English);

        Assert.Contains(
            "keys: KEY1 = GPIO 21 (refresh), KEY2 = GPIO 20 (page), KEY3 = GPIO 16 (light), stick left = GPIO 5,",
            HatsCommand.Format(), StringComparison.Ordinal);
        Assert.Contains("stick pressed = GPIO 4 (light), ", HatsCommand.Format(), StringComparison.Ordinal);
        Assert.Contains("stick pressed = GPIO 13" + Environment.NewLine, HatsCommand.Format(), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void The_columns_of_the_statistics_stay_columns(Language language)
    {
        UserTexts.Select(language);
        string[] spans = [UserTexts.Get("stats.today"), UserTexts.Get("stats.last-night"), UserTexts.Format("stats.days", ("days", 3660))];
        Assert.All(spans, span => Assert.InRange(span.Length, 1, 12));

        var lines = StatisticsText.Format([.. spans.Select(CreateLine)], GlucoseUnit.MillimolesPerLiter).Split('\n');

        Assert.Single(lines[..4].Select(line => line.Length).Distinct());
        Assert.Equal(language == Language.English, lines[1].Contains("8.9", StringComparison.Ordinal));
        Assert.Equal(language != Language.English, lines[1].Contains("8,9", StringComparison.Ordinal));
    }

    private static StatisticsLine CreateLine(string span) => new(
        span, Now.AddDays(-1), Now, 288, 99.9m, 62.4m, 3.1m, 0.5m, 34.5m, 5.6m, 55.5m, 8.9m, 3.2m, "mmol/L", 35.9m, 7.2m);
}
