using GlucoseTracker.Graphics;
using GlucoseTracker.Screens.State;

namespace GlucoseTracker.Screens.Tests.Invariants;

public sealed class AllocationTests
{
    public static TheoryData<string> Names => [.. GoldenFrames.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void Drawing_again_allocates_nothing(string name)
    {
        var state = GoldenFrames.State(name);
        using var renderer = new ScreenRenderer(state.Panel);
        var frame = new MonoFrame(PanelSizes.Width, state.Panel.Height());
        renderer.Draw(state, frame);
        renderer.Draw(state, frame);

        var before = GC.GetAllocatedBytesForCurrentThread();
        renderer.Draw(state, frame);
        var after = GC.GetAllocatedBytesForCurrentThread();

        Assert.Equal(0, after - before);
    }
}
