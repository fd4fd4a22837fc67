using System.Xml.Linq;
using GlucoseTracker.Domain.Languages;
using GlucoseTracker.Screens.Charts;

namespace GlucoseTracker.Screens.Tests.Charts;

/// <summary>The words of the sheet in every language.</summary>
public sealed class ChartTextsTests
{
    /// <summary>Pixels of the font for one unit of the sheet.</summary>
    private const double FontPixels = 3;

    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    public static TheoryData<Language> Languages => [.. Enum.GetValues<Language>()];

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_letter_is_in_the_font(Language language)
    {
        foreach (var name in new[] { "usual", "nothing" })
        {
            Assert.All(
                Draw(name, language).Descendants(Svg + "text").SelectMany(text => text.Value),
                letter => Assert.True(Fonts.Text25.Contains(letter) && Fonts.Bold25.Contains(letter), $"no letter {letter}"));
        }
    }

    /// <summary>The longest statistics of a year fit in one line with the notice, and titles end before the legend.</summary>
    [Theory]
    [MemberData(nameof(Languages))]
    public void No_text_runs_into_the_next(Language language)
    {
        var texts = ProgramTexts.Get(language);
        var span = texts.Format("stats.days", ("days", 400));
        var foot = texts.Format(
            "stats.summary", ("span", span), ("inside", "33,3 %"), ("below", "33,3 %"), ("above", "33,4 %"), ("mean", "10,3 mmol/L"),
            ("variation", "45,6 %"), ("indicator", "7,7 %"));
        var empty = texts.Format("stats.too-little", ("span", span), ("percent", "66,6 %"));
        var notice = Measure(texts.Get("chart.notice"));
        const double gap = 12;

        Assert.InRange(Measure(foot) + gap + notice, 0, ChartPanel.Width);
        Assert.InRange(Measure(empty) + gap + notice, 0, ChartPanel.Width);
        Assert.InRange(Measure(texts.Format("chart.range", ("low", 25), ("high", 75))), 0, 84);
        Assert.InRange(Measure(texts.Get("chart.median")), 0, 62);
    }

    [Fact]
    public void German_has_its_words_date_and_decimal_comma()
    {
        var texts = Draw("usual", Language.German).Descendants(Svg + "text").Select(text => text.Value).ToList();

        Assert.Contains("24 Stunden bis 21.11.2026 14:30 (UTC+00:00)", texts);
        Assert.Contains("Profil von 14 Tagen", texts);
        Assert.Contains("3,9", texts);
        Assert.Contains("GlucoseTracker.Pi ist kein Medizinprodukt.", texts);
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Only_English_has_English_words(Language language)
    {
        var english = Draw("nothing", Language.English).Descendants(Svg + "text").Select(text => text.Value);
        var words = Draw("nothing", language).Descendants(Svg + "text").Select(text => text.Value);

        // The caller provides the statistics, and units and times of day are the same in all languages.
        string[] same = [.. words.Intersect(english).Where(text => text.Any(char.IsLetter) && !text.Contains("days:") && text != "mmol/L")];
        Assert.True(language == Language.English || same.Length == 0, string.Join('\n', same));
    }

    private static double Measure(string text) => Fonts.Text25.GetWidth(text) / FontPixels;

    private static XDocument Draw(string name, Language language) =>
        XDocument.Parse(HistoryChart.ToSvg(ChartSamples.Get(name) with { Texts = ProgramTexts.Get(language) }));
}
