using GlucoseTracker.Pi.Preview;
using GlucoseTracker.Testing.Support;

namespace GlucoseTracker.Pi.Tests.Preview;

public sealed class ScreenStateFilesTests : IDisposable
{
    private const string Now = "\"now\": \"2026-11-21T14:34:00\"";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void States_are_grouped_in_the_order_of_the_files()
    {
        _folder.File(
            "b.json", $$"""{ "frames": { "third": { "group": "Night", "state": { {{Now}} } }, "fourth": { "state": { {{Now}} } } } }""");
        _folder.File(
            "a.json",
            $$"""{ "frames": { "first": { "group": "Day", "state": { {{Now}} } },""" +
            $$""" "second": { "group": "Night", "state": { {{Now}} } } } }""");

        var groups = ScreenStateFiles.ReadFolder(_folder.Path);

        Assert.Equal(["Day", "Night", "Others"], groups.Select(g => g.Title));
        Assert.Equal(["first", "second", "third", "fourth"], groups.SelectMany(g => g.Frames).Select(f => f.Name));
    }

    [Theory]
    [InlineData("""{ "frames": { "odd": { } } }""", "odd has no \"state\"")]
    [InlineData("""{ "frames": { "odd\n\u202elast": { } } }""", "odd last has no \"state\"")]
    [InlineData("""{ "frames": { "odd": { "state": { } } } }""", "odd: ")]
    [InlineData("""{ "frame": { } }""", "there is no object \"frames\"")]
    [InlineData("{\n{", "line 2: this is not valid JSON")]
    [InlineData("""{ "frames": { } }""", "no file in it describes screens")]
    public void An_invalid_state_is_reported_with_its_place(string content, string problem)
    {
        _folder.File("a.json", content);

        var message = Assert.ThrowsAny<FormatException>(() => ScreenStateFiles.ReadFolder(_folder.Path)).Message;

        Assert.StartsWith(_folder.Path, message, StringComparison.Ordinal);
        Assert.Contains(problem, message, StringComparison.Ordinal);
    }

    /// <summary>The screens of a sheet are in memory together.</summary>
    [Theory]
    [InlineData(11, 100, 0, false)]
    [InlineData(10, 100, 0, true)]
    [InlineData(3, 1, 400_000, false)]
    [InlineData(2, 1, 400_000, true)]
    public void The_files_of_a_folder_are_limited_together(int files, int frames, int blanks, bool isRead)
    {
        for (var i = 0; i < files; i++)
        {
            _folder.File(
                $"{i}.json", $$"""{ "frames": { {{string.Join(", ", Enumerable.Repeat($$"""
                    "frame": { "state": { {{Now}} } }
                    """, frames))}} } {{new string(' ', blanks)}} }""");
        }

        if (isRead)
        {
            Assert.Equal(files * frames, ScreenStateFiles.ReadFolder(_folder.Path).Sum(group => group.Frames.Count));
        }
        else
        {
            Assert.Contains(
                "more than 1000 screens, or more than 1 MiB together",
                Assert.Throws<FormatException>(() => ScreenStateFiles.ReadFolder(_folder.Path)).Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_missing_folder_is_named() =>
        Assert.Contains(
            "/nowhere/at/all", Assert.Throws<FormatException>(() => ScreenStateFiles.ReadFolder("/nowhere/at/all")).Message,
            StringComparison.Ordinal);
}
