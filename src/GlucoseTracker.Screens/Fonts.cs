using GlucoseTracker.Graphics.Fonts;

namespace GlucoseTracker.Screens;

/// <summary>
/// The fonts by their role. Each font is loaded on its first use, which shortens the start.
/// </summary>
internal static class Fonts
{
    private const string NotAfterPoint = "0123456789-";
    private const string NotAfterPointOrSeven = "012345689-";

    public static BitmapFont Value => field ??= Load("bedside-38", Figures38);
    public static BitmapFont ValueOnBlock => field ??= Load("bedside-38-bold", Figures38);
    public static BitmapFont ValueOld => field ??= Load("bedside-38-hollow", Figures38);
    public static BitmapFont ValueBig => field ??= Load("bedside-46", Figures46);
    public static BitmapFont ValueNight => field ??= Load("bedside-40-night", Night40);
    public static BitmapFont ValueNightOld => field ??= Load("bedside-40-night-dotted", Night40);
    public static BitmapFont Age => field ??= Load("bedside-20");
    public static BitmapFont Arrows => field ??= Load("bedside-arrows-27");
    public static BitmapFont ArrowsNight => field ??= Load("bedside-arrows-25-night");
    public static BitmapFont ArrowsSmall => field ??= Load("bedside-arrows-9");
    public static BitmapFont Icons => field ??= Load("bedside-icons-24");
    public static BitmapFont Marks => field ??= Load("bedside-icons-14");

    /// <summary>The fonts of 128 x 32 panels.</summary>
    public static BitmapFont Value32 => field ??= Load("bedside-28", Figures28);
    public static BitmapFont Value32OnBlock => field ??= Load("bedside-28-bold", Figures28);
    public static BitmapFont Value32Old => field ??= Load("bedside-28-hollow", Figures28);
    public static BitmapFont Value32Night => field ??= Load("bedside-25-night", Night25);
    public static BitmapFont Value32NightOld => field ??= Load("bedside-25-night-dotted", Night25);
    public static BitmapFont Clock32Night => field ??= Load("bedside-22-night", Night25);
    public static BitmapFont Arrows32 => field ??= Load("bedside-arrows-19");
    public static BitmapFont Arrows32Night => field ??= Load("bedside-arrows-21-night");

    /// <summary>The fonts for text; the number is the height of a capital letter.</summary>
    public static BitmapFont Text6 => field ??= Load("text-6");
    public static BitmapFont Text8 => field ??= Load("text-8");
    public static BitmapFont Bold8 => field ??= Load("text-8-bold");
    public static BitmapFont Bold9 => field ??= Load("text-9-bold");
    public static BitmapFont Bold11 => field ??= Load("text-11-bold");
    public static BitmapFont Bold14 => field ??= Load("text-14-bold");
    public static BitmapFont Text25 => field ??= Load("text-25");
    public static BitmapFont Bold25 => field ??= Load("text-25-bold");
    public static BitmapFont Mono => field ??= Load("mono-5x8");

    // Kerning: a 1 after other figures, and a point next to a 7, are drawn closer.
    private static KerningRule[] Figures46 =>
    [
        new(NotAfterPointOrSeven, '1', -2), new("7", '.', -5), new(".,", '7', -1), new("7", ',', -3), new("7", '4', -2),
    ];

    private static KerningRule[] Figures38 =>
    [
        new(NotAfterPointOrSeven, '1', -1), new("7", '.', -4), new(".,", '7', -1), new("7", ',', -2), new("7", '4', -2),
    ];

    private static KerningRule[] Figures28 =>
    [
        new(NotAfterPointOrSeven, '1', -1), new("7", '.', -3), new(".,", '7', -1), new("7", ',', -1), new("7", '4', -1),
    ];

    private static KerningRule[] Night40 => [new(NotAfterPoint, '1', -1), new("7", '.', -4), new("7", ',', -2), new("7", '4', -2)];
    private static KerningRule[] Night25 => [new(NotAfterPoint, '1', -1), new("7", '.', -3), new("7", ',', -1), new("7", '4', -1)];

    private static BitmapFont Load(string name, IReadOnlyList<KerningRule>? kerning = null)
    {
        using var stream = typeof(Fonts).Assembly.GetManifestResourceStream(name + ".bdf")
            ?? throw new InvalidOperationException($"The font {name} is not built into the program.");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return BdfReader.Read(bytes, name, kerning);
    }
}
