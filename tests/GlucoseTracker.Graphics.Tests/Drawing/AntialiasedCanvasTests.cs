using GlucoseTracker.Graphics.Drawing;
using GlucoseTracker.Graphics.Pictures;

namespace GlucoseTracker.Graphics.Tests.Drawing;

public sealed class AntialiasedCanvasTests
{
    private static readonly Rgb White = new(255, 255, 255);
    private static readonly Rgb Black = new(0, 0, 0);

    private readonly ColorImage _image = new(20, 12, White);

    [Fact]
    public void A_box_has_sharp_edges_on_whole_pixels_and_is_never_thinner_than_one()
    {
        var canvas = new AntialiasedCanvas(_image);

        canvas.Box(2.4, 3.4, 4, 0.1, Black);

        Assert.Equal(4, Count(Black));
        Assert.Equal(Black, _image[2, 3]);
        Assert.Equal(Black, _image[5, 3]);
    }

    [Fact]
    public void An_area_covers_the_share_of_each_pixel_that_lies_inside()
    {
        new AntialiasedCanvas(_image).Area([(2.5, 2), (6, 2), (6, 4), (2.5, 4)], Black);

        Assert.Equal(new Rgb(127, 127, 127), _image[2, 2]);
        Assert.Equal(Black, _image[3, 3]);
        Assert.Equal(White, _image[6, 3]);
        Assert.Equal(White, _image[4, 4]);
    }

    [Fact]
    public void A_curve_that_crosses_itself_is_no_darker_there()
    {
        var once = new ColorImage(20, 12, White);
        new AntialiasedCanvas(once).Curve([(3, 6), (16, 6)], 4, new Rgb(100, 100, 100));
        new AntialiasedCanvas(_image).Curve([(3, 6), (16, 6), (3, 6)], 4, new Rgb(100, 100, 100));

        Assert.Equal(Pixels(once), Pixels(_image));
        Assert.Equal(new Rgb(100, 100, 100), _image[10, 6]);
    }

    [Fact]
    public void One_point_is_a_dot()
    {
        new AntialiasedCanvas(_image).Curve([(10, 6)], 4, Black);

        Assert.Equal(Black, _image[10, 6]);
        Assert.Equal(White, _image[13, 6]);
    }

    [Fact]
    public void Pixels_outside_are_ignored()
    {
        var canvas = new AntialiasedCanvas(_image);

        canvas.Curve([(-30, -30), (-25, 50)], 3, Black);
        canvas.Area([(-9, -9), (-2, -9), (-2, -3)], Black);
        canvas.Box(25, 2, 4, 4, Black);

        Assert.Equal(0, Count(Black));
        Assert.All(Pixels(_image), p => Assert.Equal(White, p));
    }

    private int Count(Rgb color) => Pixels(_image).Count(p => p == color);

    private static IEnumerable<Rgb> Pixels(ColorImage image) =>
        Enumerable.Range(0, image.Height).SelectMany(y => Enumerable.Range(0, image.Width).Select(x => image[x, y]));
}
