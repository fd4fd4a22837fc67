using GlucoseTracker.Graphics;
using GlucoseTracker.Graphics.Pictures;
using GlucoseTracker.Screens.Sheets;
using GlucoseTracker.Screens.Wear;

namespace GlucoseTracker.Screens.Tests.Sheets;

public sealed class WearSheetTests
{
    [Fact]
    public void The_longer_a_pixel_was_lit_the_brighter_it_is_and_one_never_lit_is_dark()
    {
        var map = new WearMap(8, 8);
        for (var picture = 0; picture < 4; picture++)
        {
            var frame = new MonoFrame(8, 8);
            for (var x = 1; x <= picture; x++)
            {
                frame[x, 0] = true;
            }

            map.Add(frame);
        }

        using var sheet = WearSheet.Draw([("Map", map)]);

        var light = Enumerable.Range(0, 4).Select(x => LightAt(sheet, x)).ToList();
        Assert.Equal(Bezel.Glass, ColorAt(sheet, 0));
        Assert.True(light[3] < light[2] && light[2] < light[1], string.Join(", ", light));
    }

    [Fact]
    public void A_picture_without_maps_is_refused() => Assert.Throws<ArgumentException>(() => WearSheet.Draw([]));

    private static int LightAt(ColorImage sheet, int x)
    {
        var color = ColorAt(sheet, x);
        return color.Red + color.Green + color.Blue;
    }

    /// <summary>The middle of a pixel of the first row: five wide each, after a margin of 16.</summary>
    private static Rgb ColorAt(ColorImage sheet, int x) => sheet[16 + (5 * x) + 2, 16 + 2];
}
