using GlucoseTracker.Testing.Support;


namespace GlucoseTracker.Files.Tests;

public sealed class FileEraserTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_content_is_overwritten_before_the_file_is_gone()
    {
        var file = _folder.File("secret", "the password");
        using var open = File.OpenRead(file);

        FileEraser.Erase(file);

        Assert.False(File.Exists(file));
        var left = new byte[12];
        open.ReadExactly(left);
        Assert.All(left, octet => Assert.Equal(0, octet));
    }

    [Theory]
    [InlineData("hard link")]
    [InlineData("pipe")]
    [InlineData("directory")]
    public void A_special_file_or_a_file_with_a_second_name_is_refused_without_waiting(string kind)
    {
        var target = _folder.File("target", "content");
        var file = Path.Combine(_folder.Path, "file");
        switch (kind)
        {
            case "hard link":
                SpecialFiles.Run("ln", target, file);
                break;
            case "pipe":
                SpecialFiles.Run("mkfifo", file);
                break;
            default:
                Directory.CreateDirectory(file);
                break;
        }

        Assert.Throws<UnusableFileException>(() => FileEraser.Erase(file));

        Assert.Equal("content", File.ReadAllText(target));
    }

    [Fact]
    public void A_link_is_refused_and_its_target_stays()
    {
        var target = _folder.File("target", "content");
        var link = Path.Combine(_folder.Path, "link");
        File.CreateSymbolicLink(link, target);

        Assert.ThrowsAny<IOException>(() => FileEraser.Erase(link));

        Assert.Equal("content", File.ReadAllText(target));
    }
}
