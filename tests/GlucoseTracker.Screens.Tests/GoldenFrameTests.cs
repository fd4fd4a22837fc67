using GlucoseTracker.Testing.Pictures;

namespace GlucoseTracker.Screens.Tests;

public sealed class GoldenFrameTests
{
    public static TheoryData<string> Names => [.. GoldenFrames.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void Each_state_gives_its_approved_picture(string name) =>
        FrameAssert.Equal(GoldenFrames.Picture(name), GoldenFrames.Draw(GoldenFrames.State(name)), name);
}
