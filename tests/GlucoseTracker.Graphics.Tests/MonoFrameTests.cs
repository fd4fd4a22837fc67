namespace GlucoseTracker.Graphics.Tests;

public sealed class MonoFrameTests
{
    [Theory]
    [InlineData(0, 64)]
    [InlineData(257, 64)]
    [InlineData(128, 0)]
    [InlineData(128, 63)]
    [InlineData(128, 136)]
    public void A_size_that_no_controller_has_is_refused(int width, int height) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new MonoFrame(width, height));

    [Theory]
    [InlineData(0, 0, 0, 0x01)]
    [InlineData(5, 7, 5, 0x80)]
    [InlineData(127, 8, 255, 0x01)]
    [InlineData(3, 63, (7 * 128) + 3, 0x80)]
    public void A_pixel_is_a_bit_of_its_page_bit_0_on_top(int x, int y, int index, byte bit)
    {
        var frame = new MonoFrame(128, 64);

        frame[x, y] = true;

        Assert.Equal(bit, frame.Bytes[index]);
        Assert.Equal(1, frame.CountLitPixels());
        Assert.True(frame[x, y]);
    }

    [Fact]
    public void A_pixel_goes_dark_again_and_leaves_its_neighbours()
    {
        var frame = new MonoFrame(8, 8);
        frame.Bytes.Fill(0xFF);

        frame[2, 3] = false;

        Assert.Equal(0b1111_0111, frame.Bytes[2]);
        Assert.Equal(63, frame.CountLitPixels());
    }

    [Theory]
    [InlineData(-1, 0)]
    [InlineData(128, 0)]
    [InlineData(0, -1)]
    [InlineData(0, 64)]
    public void Outside_is_refused(int x, int y)
    {
        var frame = new MonoFrame(128, 64);

        Assert.Throws<ArgumentOutOfRangeException>(() => frame[x, y]);
        Assert.Throws<ArgumentOutOfRangeException>(() => frame[x, y] = true);
    }

    [Fact]
    public void A_copy_is_the_same_picture_until_one_pixel_differs()
    {
        var frame = new MonoFrame(128, 32);
        frame[9, 9] = true;
        var copy = new MonoFrame(128, 32);
        copy.CopyFrom(frame);
        Assert.True(copy.ContentEquals(frame));

        copy[127, 31] = true;

        Assert.False(copy.ContentEquals(frame));
    }

    [Fact]
    public void Frames_of_other_sizes_are_other_pictures_and_are_not_copied()
    {
        var frame = new MonoFrame(128, 32);

        Assert.False(frame.ContentEquals(new MonoFrame(64, 64)));
        Assert.Throws<ArgumentException>(() => frame.CopyFrom(new MonoFrame(64, 64)));
    }

    [Fact]
    public void Clear_leaves_nothing()
    {
        var frame = new MonoFrame(16, 16);
        frame.Bytes.Fill(0xA5);

        frame.Clear();

        Assert.Equal(0, frame.CountLitPixels());
    }
}
