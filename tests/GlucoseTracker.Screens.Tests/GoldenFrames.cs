using System.Text.Json;
using GlucoseTracker.Graphics;
using GlucoseTracker.Screens.Json;
using GlucoseTracker.Screens.State;
using GlucoseTracker.Testing.Pictures;

namespace GlucoseTracker.Screens.Tests;

/// <summary>The approved frames with the states they show.</summary>
internal static class GoldenFrames
{
    private static readonly Lazy<Dictionary<string, JsonElement>> All = new(() => Read("frames.json").Concat(Read("frames-added.json")).ToDictionary());

    public static IReadOnlyCollection<string> Names => All.Value.Keys;

    public static JsonElement Entry(string name) => All.Value[name];

    public static ScreenState State(string name) => ScreenStateReader.Read(Entry(name).GetProperty("state"));

    public static MonoFrame Picture(string name) => PngReader.ReadFile(Path.Combine(Folder, "frames", name + ".png"));

    public static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "Golden");

    public static MonoFrame Draw(ScreenState state)
    {
        var frame = new MonoFrame(PanelSizes.Width, state.Panel.Height());
        ScreenRenderer.Draw(state, frame);
        return frame;
    }

    private static Dictionary<string, JsonElement> Read(string file)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Folder, file)));
        return document.RootElement.GetProperty("frames").EnumerateObject().ToDictionary(p => p.Name, p => p.Value.Clone());
    }
}
