using System.Text;
using GlucoseTracker.Domain.Languages;
using GlucoseTracker.Graphics;
using GlucoseTracker.Graphics.Drawing;
using GlucoseTracker.Screens.Sheets;
using GlucoseTracker.Screens.State;
using GlucoseTracker.Screens.Strings;

namespace GlucoseTracker.Screens.Tests.Strings;

/// <summary>
/// Every screen in every language: no text leaves the content, and no text covers another one. The states are those of the golden frames
/// and of the sheets of languages, so that every text is seen in every layout and size.
/// </summary>
public sealed class LanguageLayoutTests
{
    private const int Margin = 2;

    private static readonly List<SheetFrame> States =
    [
        .. GoldenFrames.Names.Select(name => new SheetFrame(name, GoldenFrames.State(name))),
        .. LanguageSheet.Create(ScreenStrings.English).SelectMany(
            group => group.Frames, (group, frame) => frame with { Name = $"{group.Title}: {frame.Name}" }),
    ];

    public static TheoryData<Language> Languages => [.. Enum.GetValues<Language>()];

    [Theory]
    [MemberData(nameof(Languages))]
    public void No_text_is_cut_and_none_covers_another(Language language)
    {
        var problems = new StringBuilder();
        foreach (var (name, state) in States)
        {
            var english = Draw(state with { Strings = ScreenStrings.English });
            foreach (var problem in FindProblems(Draw(state with { Strings = ScreenStrings.Get(language) }), english, state.Panel))
            {
                problems.AppendLine($"{name}: {problem}");
            }
        }

        Assert.True(problems.Length == 0, problems.ToString());
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void No_number_runs_into_the_number_beside_it(Language language)
    {
        const int MinGap = 5;
        foreach (var (name, state) in States)
        {
            var texts = Draw(state with { Strings = ScreenStrings.Get(language) });
            Assert.Empty(
                from one in texts
                from other in texts
                where one.Bottom == other.Bottom && char.IsAsciiDigit(one.Text[^1]) && char.IsAsciiDigit(other.Text[0])
                    && other.Left > one.Left && other.Left - one.Right <= MinGap
                select $"{name}: {one.Text} and {other.Text}");
        }
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void The_word_for_a_late_value_does_not_touch_the_value_on_the_small_graph(Language language)
    {
        var strings = ScreenStrings.Get(language);
        var texts = Draw(GoldenFrames.State("small-hour-ageing") with { Strings = strings });
        var word = Assert.Single(texts, text => text.Text == strings.Times.Late);
        var value = Assert.Single(texts, text => text.Text.Contains(strings.DecimalMark, StringComparison.Ordinal));

        Assert.True(value.Bottom < word.Top, $"{value} and {word}");
    }

    [Fact]
    public void A_text_that_is_cut_or_covered_would_be_found()
    {
        TextPlacement[] texts = [new("a", 4, 4, 40, 12), new("b", 38, 10, 60, 20), new("c", 90, 4, 126, 12)];

        Assert.Equal(2, FindProblems(texts, [], PanelSize.Rows64).Count());
    }

    private static IEnumerable<string> FindProblems(
        IReadOnlyList<TextPlacement> texts, IReadOnlyList<TextPlacement> english, PanelSize panel)
    {
        var right = Math.Max(PanelSizes.Width - 1 - Margin, english.Select(text => text.Right).DefaultIfEmpty().Max());
        var left = Math.Min(Margin, english.Select(text => text.Left).DefaultIfEmpty(Margin).Min());

        // Accents and descenders may take the rows that the pixel shift leaves free at rest.
        foreach (var text in texts.Where(text => text.Left < left || text.Right > right || text.Top < 0 || text.Bottom >= panel.Height()))
        {
            yield return $"cut: {text}";
        }

        var covered = FindCovered(texts).ToList();
        if (covered.Count > FindCovered(english).Count())
        {
            foreach (var (one, other) in covered)
            {
                yield return $"covered: {one} and {other}";
            }
        }
    }

    private static IEnumerable<(TextPlacement One, TextPlacement Other)> FindCovered(IReadOnlyList<TextPlacement> texts) =>
        from i in Enumerable.Range(0, texts.Count)
        from j in Enumerable.Range(0, i)
        where texts[i].Text != texts[j].Text
            && texts[i].Left < texts[j].Right && texts[j].Left < texts[i].Right
            && texts[i].Top < texts[j].Bottom && texts[j].Top < texts[i].Bottom
        select (texts[j], texts[i]);

    private static List<TextPlacement> Draw(ScreenState state)
    {
        var texts = new List<TextPlacement>();
        using var renderer = new ScreenRenderer(state.Panel);
        renderer.Image.TextDrawn = text =>
        {
            if (text.Right >= text.Left)
            {
                texts.Add(text);
            }
        };
        renderer.Draw(state with { PixelShift = default }, new MonoFrame(PanelSizes.Width, state.Panel.Height()));
        return texts;
    }
}
