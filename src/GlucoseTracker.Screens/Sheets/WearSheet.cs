using System.Globalization;
using GlucoseTracker.Graphics.Pictures;
using GlucoseTracker.Screens.Wear;

namespace GlucoseTracker.Screens.Sheets;

/// <summary>Draws the lit time of each pixel: maps one below the other, brighter for longer times.</summary>
public static class WearSheet
{
    private const int Scale = 5;
    private const int Margin = 16;
    private const int CaptionHeight = 26;
    private const int NumbersLeft = 480;
    private const int Shades = 12;

    /// <summary>Draws maps of one width with their titles.</summary>
    /// <exception cref="ArgumentException">There is no map.</exception>
    public static ColorImage Draw(IReadOnlyList<(string Title, WearMap Map)> maps)
    {
        ArgumentNullException.ThrowIfNull(maps);
        if (maps.Count == 0)
        {
            throw new ArgumentException("A picture needs maps.", nameof(maps));
        }

        var picture = new ColorImage(
            (maps[0].Map.Width * Scale) + (2 * Margin), maps.Sum(m => (m.Map.Height * Scale) + CaptionHeight + Margin) + Margin,
            SheetColors.Background);
        var top = Margin;
        foreach (var (title, map) in maps)
        {
            Paint(picture, map, top);
            top += map.Height * Scale;
            SheetText.Write(picture, title, Margin, top, Fonts.Text8, SheetColors.Caption);
            var text = string.Create(CultureInfo.InvariantCulture, $"busiest {100 * map.MaxShare:0} %, mean {100 * map.MeanShare:0} %");
            SheetText.Write(picture, text, Margin + NumbersLeft, top, Fonts.Text8, SheetColors.Caption);
            top += CaptionHeight + Margin;
        }

        return picture;
    }

    private static void Paint(ColorImage picture, WearMap map, int top)
    {
        picture.Fill(Margin, top, map.Width * Scale, map.Height * Scale, Bezel.Glass);
        for (var y = 0; y < map.Height; y++)
        {
            for (var x = 0; x < map.Width; x++)
            {
                if (map[x, y] > 0)
                {
                    picture.Fill(Margin + (x * Scale), top + (y * Scale), Scale, Scale, GetShade(map[x, y]));
                }
            }
        }
    }

    /// <summary>Twelve shades: each is a twelfth of the time.</summary>
    private static Rgb GetShade(double share) => CreateShade((int)Math.Ceiling(share * Shades));

    /// <summary>The colours from dark blue to yellow to white.</summary>
    private static Rgb CreateShade(int step)
    {
        var s = (double)step / Shades;
        return new Rgb(Part((s * 2) - 0.4), Part((s * 1.6) - 0.5), Part(s < 0.5 ? 0.25 + (s * 0.7) : (s - 0.5) * 1.8));

        static byte Part(double part) => (byte)(255 * Math.Clamp(part, 0, 1));
    }
}
