using GlucoseTracker.Domain.Values;

namespace GlucoseTracker.Testing.Oracle;

/// <summary>The fonts by their use in the design (docs/screens.md).</summary>
internal static class OracleFonts
{
    public static readonly IReadOnlyList<(TemplateFont Font, DigitStyle Form)> Figures64 =
    [
        (new TemplateFont("bedside-38", 38, -4), DigitStyle.Solid), (new TemplateFont("bedside-38-bold", 38, -4), DigitStyle.Solid),
        (new TemplateFont("bedside-38-hollow", 38, -4), DigitStyle.Old), (new TemplateFont("bedside-46", 46, -5), DigitStyle.Solid),
        (new TemplateFont("bedside-40-night", 40, -4), DigitStyle.Solid),
        (new TemplateFont("bedside-40-night-dotted", 40, -4), DigitStyle.Old),
    ];

    public static readonly IReadOnlyList<(TemplateFont Font, DigitStyle Form)> Figures32 =
    [
        (new TemplateFont("bedside-28", 28, -3), DigitStyle.Solid), (new TemplateFont("bedside-28-bold", 28, -3), DigitStyle.Solid),
        (new TemplateFont("bedside-28-hollow", 28, -3), DigitStyle.Old), (new TemplateFont("bedside-25-night", 25, -3), DigitStyle.Solid),
        (new TemplateFont("bedside-25-night-dotted", 25, -3), DigitStyle.Old),
    ];

    /// <summary>The fonts of the clock page with the rows and columns of a dot of its colon: those of 64 rows, then of 32.</summary>
    public static readonly IReadOnlyList<(TemplateFont Font, int Dot)> Clocks64 =
        [(new TemplateFont("bedside-38", 38), 6), (new TemplateFont("bedside-40-night", 40), 3)];

    public static readonly IReadOnlyList<(TemplateFont Font, int Dot)> Clocks32 =
        [(new TemplateFont("bedside-28", 28), 4), (new TemplateFont("bedside-22-night", 22), 2)];

    public static readonly TemplateFont Text6 = new("text-6", 6);
    public static readonly TemplateFont Text8 = new("text-8", 8);
    public static readonly TemplateFont Bold8 = new("text-8-bold", 8);
    public static readonly TemplateFont Bold9 = new("text-9-bold", 9);
    public static readonly TemplateFont Bold11 = new("text-11-bold", 11);
    public static readonly TemplateFont Bold14 = new("text-14-bold", 14);

    public static readonly IReadOnlyList<TemplateFont> Texts = [Bold9, Text8, Bold8, Text6, Bold11, Bold14];

    /// <summary>Fonts of an age above the word "min".</summary>
    public static readonly IReadOnlyList<TemplateFont> LargeAges = [new("bedside-20", 20), Bold14, Bold11, Text8, Text6];

    public static readonly IReadOnlyList<(Template Picture, Trend Trend)> Arrows =
    [
        .. new[] { ("bedside-arrows-27", 27), ("bedside-arrows-25-night", 25), ("bedside-arrows-19", 19), ("bedside-arrows-21-night", 21),
            ("bedside-arrows-9", 9) }
            .SelectMany(font => new TemplateFont(font.Item1, font.Item2).Letters).Select(letter => (letter, GetTrend(letter.Text))),
    ];

    private static Trend GetTrend(string arrow) => arrow switch
    {
        "↓" => Trend.DroppingFast,
        "↘" => Trend.GoingLow,
        "→" => Trend.Stable,
        "↗" => Trend.GoingHigh,
        "↑" => Trend.IncreasingFast,
        _ => throw new ArgumentException("That is no arrow.", nameof(arrow)),
    };
}
