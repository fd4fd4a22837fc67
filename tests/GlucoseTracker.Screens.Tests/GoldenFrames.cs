using System.Text.Json;
using GlucoseTracker.Graphics;
using GlucoseTracker.Screens.Json;
using GlucoseTracker.Screens.State;
using GlucoseTracker.Testing.Pictures;
using GlucoseTracker.Testing.Support;

namespace GlucoseTracker.Screens.Tests;

/// <summary>The approved frames with their states: one text file each, Golden/LAYOUT/SCREEN/NAME.txt.</summary>
internal static class GoldenFrames
{
    private static readonly Lazy<Dictionary<string, GoldenFile>> All = new(() => Directory
        .EnumerateFiles(
            Folder, "*.txt",
            SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(GoldenFile.Read).ToDictionary(file => file.Name));

    public static IReadOnlyCollection<string> Names => All.Value.Keys;

    public static string Folder => RepositoryFiles.GetPath("tests", "GlucoseTracker.Screens.Tests", "Golden");

    /// <summary>The JSON object of a file: "state", and in some files "derived", the values that must follow from the state.</summary>
    public static JsonElement Entry(string name)
    {
        using var document = JsonDocument.Parse(All.Value[name].Description);
        return document.RootElement.Clone();
    }

    public static ScreenState State(string name) => ScreenStateReader.Read(Entry(name).GetProperty("state"));

    public static MonoFrame Picture(string name) => All.Value[name].Picture;

    public static string GetPath(string name) => All.Value[name].Path;

    public static MonoFrame Draw(ScreenState state)
    {
        var frame = new MonoFrame(PanelSizes.Width, state.Panel.Height());
        using var renderer = new ScreenRenderer(state.Panel);
        renderer.Draw(state, frame);
        return frame;
    }
}
