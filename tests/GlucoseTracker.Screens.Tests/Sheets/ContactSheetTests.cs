using GlucoseTracker.Graphics.Pictures;
using GlucoseTracker.Screens.Sheets;

namespace GlucoseTracker.Screens.Tests.Sheets;

public sealed class ContactSheetTests
{
    private const int AreaOfAPixel = 4;

    [Fact]
    public void Every_lit_pixel_of_every_screen_is_on_the_sheet_night_ones_dim()
    {
        string[] day = ["glance-mmol", "out-high", "cause-wifi"];
        string[] night = ["night-glance", "night-stale"];

        using var sheet = ContactSheet.Draw([Group("Day", day), Group("Night", night)]);

        Assert.Equal(AreaOfAPixel * day.Sum(Lit), Count(sheet, Bezel.Lit));
        Assert.Equal(AreaOfAPixel * night.Sum(Lit), Count(sheet, Bezel.Dim));
    }

    [Fact]
    public void All_golden_frames_fit_on_one_sheet()
    {
        using var sheet = ContactSheet.Draw([Group("All", [.. GoldenFrames.Names])]);

        Assert.Equal(
            AreaOfAPixel * GoldenFrames.Names.Sum(Lit), Count(sheet, Bezel.Lit) + Count(sheet, Bezel.Dim));
    }

    [Fact]
    public void A_sheet_without_screens_is_refused()
    {
        Assert.Throws<ArgumentException>(() => ContactSheet.Draw([]));
        Assert.Throws<ArgumentException>(() => ContactSheet.Draw([Group("Empty", [])]));
    }

    private static SheetGroup Group(string title, string[] names) =>
        new(title, [.. names.Select(name => new SheetFrame(name, GoldenFrames.State(name)))]);

    private static int Lit(string name) => GoldenFrames.Picture(name).CountLitPixels();

    private static int Count(ColorImage sheet, Rgb color) =>
        Enumerable.Range(0, sheet.Height).Sum(y => Enumerable.Range(0, sheet.Width).Count(x => sheet[x, y] == color));
}
