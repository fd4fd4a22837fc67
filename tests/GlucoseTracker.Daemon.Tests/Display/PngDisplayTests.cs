using GlucoseTracker.Daemon.Display;
using GlucoseTracker.Graphics;
using GlucoseTracker.Testing.Support;

namespace GlucoseTracker.Daemon.Tests.Display;

public sealed class PngDisplayTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_picture_appears_in_a_folder_that_did_not_exist_and_others_may_read_it()
    {
        var file = Path.Combine(_folder.Path, "deep", "frame.png");

        using var display = new PngDisplay(file);
        display.Show(new MonoFrame(128, 64));

        Assert.Equal([0x89, (byte)'P', (byte)'N', (byte)'G'], File.ReadAllBytes(file).Take(4));
        Assert.True(File.GetUnixFileMode(file).HasFlag(UnixFileMode.OtherRead));
    }

    [Fact]
    public void Nothing_but_the_picture_is_left_in_the_folder()
    {
        using var display = new PngDisplay(_folder.File("frame.png"));
        var lit = new MonoFrame(128, 64) { [3, 3] = true };
        display.Show(new MonoFrame(128, 64));
        display.Show(lit);

        Assert.Single(Directory.GetFiles(_folder.Path));
    }

    [Fact]
    public void An_unchanged_picture_is_not_written_again()
    {
        var file = _folder.File("frame.png");
        using var display = new PngDisplay(file);
        display.Show(new MonoFrame(128, 64));
        File.Delete(file);

        display.Show(new MonoFrame(128, 64));

        Assert.False(File.Exists(file));
    }

    [Fact]
    public void A_path_that_cannot_be_written_is_reported_with_its_remedy()
    {
        using var display = new PngDisplay("/proc/nowhere/frame.png");

        var failure = Assert.Throws<DisplayException>(() => display.Show(new MonoFrame(128, 64)));

        Assert.Equal(DisplayFailure.NotWritable, failure.Failure);
        Assert.Contains("Display:File", failure.Message, StringComparison.Ordinal);
    }
}
