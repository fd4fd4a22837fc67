using GlucoseTracker.Graphics.Pictures;
using GlucoseTracker.Testing.Pictures;

namespace GlucoseTracker.Graphics.Tests.Pictures;

public sealed class BezelTests
{
    [Fact]
    public void The_panel_is_in_its_case_and_each_pixel_is_a_dot_in_a_grid()
    {
        var frame = new MonoFrame(8, 8);
        frame[0, 0] = true;

        using var stream = new MemoryStream();
        Bezel.Write(stream, frame, 4);
        var (width, height, colors) = PngReader.ReadColors(stream.ToArray());
        var pixels = colors.Chunk(3).Select(c => new Rgb(c[0], c[1], c[2])).ToArray();

        Assert.Equal((72, 72), (width, height));
        Assert.Equal(
            [Bezel.Case, Bezel.Glass, Bezel.Lit, Bezel.Lit, Bezel.Glass],
            new[] { 0, 12, 20, 22, 23 }.Select(at => pixels[(at * width) + at]));
        Assert.Equal(9, pixels.Count(pixel => pixel == Bezel.Lit));
    }

    [Theory]
    [InlineData(-5, -5, 3, 3, 0)]
    [InlineData(-1, -1, 3, 3, 4)]
    [InlineData(8, 6, 50, 50, 8)]
    [InlineData(2, 2, 0, 5, 0)]
    public void A_rectangle_is_cut_by_the_edge_of_the_picture(int x, int y, int width, int height, int filled)
    {
        using var image = new ColorImage(10, 10, Bezel.Glass);

        image.Fill(x, y, width, height, Bezel.Lit);

        Assert.Equal(filled, Count(image, Bezel.Lit));
    }

    private static int Count(ColorImage image, Rgb color) =>
        Enumerable.Range(0, image.Height).Sum(y => Enumerable.Range(0, image.Width).Count(x => image[x, y] == color));
}
