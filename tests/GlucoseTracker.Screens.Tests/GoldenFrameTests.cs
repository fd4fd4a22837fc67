using System.Text.Json;
using GlucoseTracker.Screens.State;
using GlucoseTracker.Testing.Pictures;

namespace GlucoseTracker.Screens.Tests;

public sealed class GoldenFrameTests
{
    public static TheoryData<string> Names => [.. GoldenFrames.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void Each_state_gives_its_approved_picture(string name) =>
        GoldenFile.Check(GoldenFrames.GetPath(name), GoldenFrames.Draw(GoldenFrames.State(name)));

    [Theory]
    [MemberData(nameof(Names))]
    public void Each_file_is_in_the_folder_of_its_layout_and_screen(string name)
    {
        var view = new View(GoldenFrames.State(name), new char[View.BufferLength]);
        var layout = $"{view.State.Panel.Height()}-{(view.IsNight ? "night" : "day")}";
        var screen = JsonNamingPolicy.KebabCaseLower.ConvertName(ScreenChoice.Select(view).ToString());

        Assert.Equal($"{layout}/{screen}/{name}.txt", Path.GetRelativePath(GoldenFrames.Folder, GoldenFrames.GetPath(name)));
    }
}
