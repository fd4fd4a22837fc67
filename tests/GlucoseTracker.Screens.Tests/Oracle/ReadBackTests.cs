using GlucoseTracker.Testing;
using GlucoseTracker.Testing.Oracle;

namespace GlucoseTracker.Screens.Tests.Oracle;

/// <summary>The oracle reads every approved picture back.</summary>
public sealed class ReadBackTests
{
    private const int Places = 25;

    [Fact]
    public void Every_approved_picture_reads_as_its_state_tells() =>
        AssertNone(GoldenFrames.Names.Select(name => Mistake(name, GoldenFrames.State(name))));

    /// <summary>One place for each picture, so that each place has twenty of them.</summary>
    [Fact]
    public void At_every_place_of_the_orbit_a_picture_reads_the_same() =>
        AssertNone(GoldenFrames.Names.Select((name, i) => Mistake(name, GoldenFrames.State(name) with { Orbit = Orbit.At(i % Places) })));

    private static void AssertNone(IEnumerable<string?> mistakes)
    {
        var found = mistakes.OfType<string>().ToList();
        Assert.True(found.Count == 0, string.Join('\n', found));
    }

    private static string? Mistake(string name, ScreenState state)
    {
        var frame = GoldenFrames.Draw(state);
        var seen = PictureReader.Read(frame);
        var (arrow, optional) = ReadBack.ArrowOf(state);
        var right = ReadBack.Of(state) == ReadBack.Of(seen) && (seen.Arrow == arrow || (optional && seen.Arrow is null));
        return right ? null : $"{name}: {seen} instead of {ReadBack.Of(state)}, arrow {arrow}\n{FrameText.Of(frame)}";
    }
}
