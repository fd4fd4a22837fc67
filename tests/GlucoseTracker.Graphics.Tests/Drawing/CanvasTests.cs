using GlucoseTracker.Graphics.Drawing;
using GlucoseTracker.Testing.Pictures;

namespace GlucoseTracker.Graphics.Tests.Drawing;

public sealed class CanvasTests
{
    /// <summary>Boxes inside the image, across every edge, far outside, and higher than a column of bits.</summary>
    public static TheoryData<int, int, int, int> Boxes()
    {
        var boxes = new TheoryData<int, int, int, int>();
        foreach (var x in new[] { -70, -3, 0, 5, 40, 47, 60 })
        {
            foreach (var y in new[] { -100, -65, -64, -9, -1, 0, 3, 7, 8, 30, 71, 72, 200 })
            {
                boxes.Add(x, y, 9, 11);
                boxes.Add(x, y, 3, 130);
                boxes.Add(x, y, 1, 1);
            }
        }

        return boxes;
    }

    [Theory]
    [MemberData(nameof(Boxes))]
    public void A_box_is_lit_where_it_lies_on_the_frame_and_nowhere_else(int x, int y, int width, int height)
    {
        var frame = new MonoFrame(48, 72);
        var model = new PixelModel(48, 72, 2, -1);

        frame.Draw(canvas => canvas.Box(x, y, width, height), 2, -1);
        for (var column = 0; column < width; column++)
        {
            for (var row = 0; row < height; row++)
            {
                model.Set(x + column, y + row, Ink.Light);
            }
        }

        model.AssertSameAs(frame);
    }

    [Fact]
    public void Dark_ink_darkens_its_pixels_and_no_others()
    {
        var frame = new MonoFrame(16, 16);

        frame.Draw(canvas =>
        {
            canvas.Box(0, 0, 16, 16);
            canvas.Box(3, 5, 4, 6, Ink.Dark);
        });

        Assert.Equal(256 - 24, frame.CountLitPixels());
        Assert.False(frame[3, 5]);
        Assert.False(frame[6, 10]);
        Assert.True(frame[2, 5]);
        Assert.True(frame[3, 4]);
        Assert.True(frame[7, 10]);
    }

    [Theory]
    [InlineData(Corner.Square, 0)]
    [InlineData(Corner.Tiny, 4)]
    [InlineData(Corner.Small, 12)]
    [InlineData(Corner.Large, 20)]
    public void A_rounded_box_lacks_the_same_pixels_at_each_corner(Corner corner, int missing)
    {
        var frame = new MonoFrame(32, 32);

        frame.Draw(canvas => canvas.Box(4, 4, 20, 20, corner: corner));

        Assert.Equal(400 - missing, frame.CountLitPixels());
        for (var y = 0; y < 10; y++)
        {
            for (var x = 0; x < 10; x++)
            {
                var here = frame[4 + x, 4 + y];
                Assert.Equal(here, frame[23 - x, 4 + y]);
                Assert.Equal(here, frame[4 + x, 23 - y]);
                Assert.Equal(here, frame[23 - x, 23 - y]);
            }
        }
    }

    [Fact]
    public void A_dotted_row_has_a_dot_at_every_step_and_never_beyond_its_end()
    {
        var frame = new MonoFrame(32, 8);

        frame.Draw(canvas => canvas.DottedRow(0, 11, 2, 4), 1, 0);

        Assert.Equal([1, 5, 9], Enumerable.Range(0, 32).Where(x => frame[x, 2]));
        Assert.Equal(3, frame.CountLitPixels());
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(3, 9)]
    [InlineData(5, 21)]
    [InlineData(7, 45)]
    public void A_point_is_centred_and_round_from_five_pixels_on(int size, int lit)
    {
        var frame = new MonoFrame(32, 32);

        frame.Draw(canvas => canvas.Point(15, 15, size));

        Assert.Equal(lit, frame.CountLitPixels());
        Assert.True(frame[15 - (size / 2), 15]);
        Assert.True(frame[15, 15 + (size / 2)]);
        Assert.Equal(size < 5, frame[15 - (size / 2), 15 - (size / 2)]);
    }

    [Fact]
    public void The_upper_edge_of_the_panel_is_known_at_every_place_of_the_box()
    {
        using var image = new ScreenImage(8, 8);

        Assert.Equal(-3, new Canvas(image, 1, 3).GlassTop);
    }
}
