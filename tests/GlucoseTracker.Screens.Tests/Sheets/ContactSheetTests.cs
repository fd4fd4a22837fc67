using GlucoseTracker.Graphics.Pictures;
using GlucoseTracker.Screens.Sheets;
using GlucoseTracker.Testing.Pictures;

namespace GlucoseTracker.Screens.Tests.Sheets;

public sealed class ContactSheetTests
{
    private const int AreaOfAPixel = 4;

    [Fact]
    public void Every_lit_pixel_of_every_screen_is_on_the_sheet_night_ones_dim()
    {
        string[] day = ["glance-mmol", "out-high", "cause-wifi"];
        string[] night = ["night-glance", "night-stale"];

        var sheet = Write([Group("Day", day), Group("Night", night)]);

        Assert.Equal(AreaOfAPixel * day.Sum(Lit), Count(sheet, Bezel.Lit));
        Assert.Equal(AreaOfAPixel * night.Sum(Lit), Count(sheet, Bezel.Dim));
    }

    [Fact]
    public void All_golden_frames_fit_on_one_sheet()
    {
        var sheet = Write([Group("All", [.. GoldenFrames.Names])]);

        Assert.Equal(
            AreaOfAPixel * GoldenFrames.Names.Sum(Lit), Count(sheet, Bezel.Lit) + Count(sheet, Bezel.Dim));
    }

    [Fact]
    public void A_sheet_without_screens_is_refused()
    {
        Assert.Throws<ArgumentException>(() => Write([]));
        Assert.Throws<ArgumentException>(() => Write([Group("Empty", [])]));
    }

    private static SheetGroup Group(string title, string[] names) =>
        new(title, [.. names.Select(name => new SheetFrame(name, GoldenFrames.State(name)))]);

    private static int Lit(string name) => GoldenFrames.Picture(name).CountLitPixels();

    private static byte[] Write(IReadOnlyList<SheetGroup> groups)
    {
        using var stream = new MemoryStream();
        ContactSheet.Write(stream, groups);
        return PngReader.ReadColors(stream.ToArray()).Colors;
    }

    private static int Count(byte[] colors, Rgb color)
    {
        var count = 0;
        for (var i = 0; i < colors.Length; i += 3)
        {
            count += colors[i] == color.Red && colors[i + 1] == color.Green && colors[i + 2] == color.Blue ? 1 : 0;
        }

        return count;
    }
}
