using GlucoseTracker.Graphics.Pictures;
using SixLabors.ImageSharp;

namespace GlucoseTracker.Graphics.Tests.Pictures;

public sealed class ImageSettingsTests
{
    [Fact]
    public void No_format_is_registered_so_no_file_can_be_decoded()
    {
        using var png = new MemoryStream();
        PngFile.Write(png, new MonoFrame(8, 8));
        png.Position = 0;

        Assert.Empty(ImageSettings.Configuration.ImageFormats);
        Assert.Throws<UnknownImageFormatException>(() => Image.Load(ImageSettings.Configuration, png));
    }
}
