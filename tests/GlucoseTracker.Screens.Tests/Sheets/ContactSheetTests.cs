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

        var sheet = ContactSheet.Draw([Group("Day", day), Group("Night", night)]);

        Assert.Equal(AreaOfAPixel * day.Sum(Lit), Count(sheet, Bezel.Palette[2]));
        Assert.Equal(AreaOfAPixel * night.Sum(Lit), Count(sheet, Bezel.Palette[3]));
    }

    [Fact]
    public void All_golden_frames_fit_on_one_sheet()
    {
        var sheet = ContactSheet.Draw([Group("All", [.. GoldenFrames.Names])]);

        Assert.Equal(
            AreaOfAPixel * GoldenFrames.Names.Sum(Lit), Count(sheet, Bezel.Palette[2]) + Count(sheet, Bezel.Palette[3]));
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

    private static int Count(IndexedPicture picture, Rgb color)
    {
        var index = (byte)picture.Palette.ToList().IndexOf(color);
        return Enumerable.Range(0, picture.Height).Sum(y => picture.GetRow(y).Count(index));
    }
}
