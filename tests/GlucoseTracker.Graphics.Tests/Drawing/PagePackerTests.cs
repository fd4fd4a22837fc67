using FsCheck;
using FsCheck.Fluent;
using GlucoseTracker.Graphics.Drawing;

namespace GlucoseTracker.Graphics.Tests.Drawing;

public sealed class PagePackerTests
{
    private const int Threshold = 128;

    [Fact]
    public void Any_image_is_packed_as_pixel_by_pixel()
    {
        var images = from width in Gen.Choose(1, 140)
                     from pages in Gen.Choose(1, 8)
                     from seed in Gen.Choose(0, int.MaxValue - 1)
                     select (Width: width, Pages: pages, Seed: seed);

        Prop.ForAll(images.ToArbitrary(), image =>
        {
            var pixels = new byte[image.Width * image.Pages * 8];
            new Random(image.Seed).NextBytes(pixels);
            var packed = new byte[image.Width * image.Pages];
            PagePacker.Pack(pixels, image.Width, packed);
            return packed.SequenceEqual(PackPixelByPixel(pixels, image.Width));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(127, false)]
    [InlineData(128, true)]
    [InlineData(255, true)]
    public void A_pixel_is_lit_from_128_on(byte brightness, bool lit)
    {
        var packed = new byte[17];

        PagePacker.Pack([.. Enumerable.Repeat(brightness, 17 * 8)], 17, packed);

        Assert.All(packed, strip => Assert.Equal(lit ? 0xFF : 0, strip));
    }

    [Fact]
    public void An_image_is_packed_only_into_a_frame_of_its_size()
    {
        using var image = new ScreenImage(16, 8);

        Assert.Throws<ArgumentException>(() => image.PackInto(new MonoFrame(16, 16)));
        Assert.Throws<ArgumentException>(() => image.PackInto(new MonoFrame(8, 8)));
    }

    private static byte[] PackPixelByPixel(byte[] pixels, int width)
    {
        var packed = new byte[pixels.Length / 8];
        for (var i = 0; i < pixels.Length; i++)
        {
            var (x, y) = (i % width, i / width);
            packed[(y / 8 * width) + x] |= (byte)(pixels[i] >= Threshold ? 1 << (y % 8) : 0);
        }

        return packed;
    }
}
