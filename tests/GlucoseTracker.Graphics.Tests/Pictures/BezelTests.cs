using GlucoseTracker.Graphics.Pictures;

namespace GlucoseTracker.Graphics.Tests.Pictures;

public sealed class BezelTests
{
    [Fact]
    public void The_panel_is_in_its_case_and_each_pixel_is_a_dot_in_a_grid()
    {
        var frame = new MonoFrame(8, 8);
        frame[0, 0] = true;

        var picture = Bezel.Draw(frame, 4);

        Assert.Equal((72, 72), (picture.Width, picture.Height));
        Assert.Equal(0, picture.GetRow(0)[0]);
        Assert.Equal(1, picture.GetRow(12)[12]);
        Assert.Equal(2, picture.GetRow(20)[20]);
        Assert.Equal(2, picture.GetRow(22)[22]);
        Assert.Equal(1, picture.GetRow(23)[23]);
        Assert.Equal(9, Enumerable.Range(0, 72).Sum(y => picture.GetRow(y).Count((byte)2)));
    }

    [Theory]
    [InlineData(-5, -5, 3, 3, 0)]
    [InlineData(-1, -1, 3, 3, 4)]
    [InlineData(8, 6, 50, 50, 8)]
    [InlineData(2, 2, 0, 5, 0)]
    public void A_rectangle_is_cut_by_the_edge_of_the_picture(int x, int y, int width, int height, int filled)
    {
        var picture = new IndexedPicture(10, 10, IndexedPicture.BlackAndWhite);

        picture.Fill(x, y, width, height, 1);

        Assert.Equal(filled, Enumerable.Range(0, 10).Sum(row => picture.GetRow(row).Count((byte)1)));
    }

    [Fact]
    public void A_colour_that_is_not_in_the_palette_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new IndexedPicture(4, 4, IndexedPicture.BlackAndWhite).Fill(0, 0, 1, 1, 2));
}
