namespace GlucoseTracker.Graphics.Tests;

public sealed class RotatedDisplayTests
{
    private readonly Recorder _panel = new();

    [Fact]
    public void Every_pixel_is_moved_to_the_opposite_place()
    {
        var frame = new MonoFrame(128, 64);
        (int X, int Y)[] lit = [(0, 0), (127, 1), (5, 9), (64, 40)];
        foreach (var (x, y) in lit)
        {
            frame[x, y] = true;
        }

        new RotatedDisplay(_panel).Show(frame);

        Assert.Equal(lit.Length, _panel.Shown!.CountLitPixels());
        Assert.All(lit, p => Assert.True(_panel.Shown[127 - p.X, 63 - p.Y]));
        Assert.True(frame[0, 0]);
    }

    [Fact]
    public void Rotating_twice_restores_the_picture()
    {
        var frame = new MonoFrame(16, 24);
        new Random(7).NextBytes(frame.Bytes);
        var turned = new MonoFrame(16, 24);
        turned.CopyFrom(frame);

        turned.Rotate180();
        Assert.False(turned.ContentEquals(frame));
        turned.Rotate180();

        Assert.True(turned.ContentEquals(frame));
    }

    [Fact]
    public void Light_and_darkness_reach_the_panel()
    {
        var display = new RotatedDisplay(_panel);

        display.SetBrightness(DisplayBrightness.Dim);
        display.Sleep();
        display.Blank();
        display.Dispose();

        Assert.Equal(["Dim", "Sleep", "Blank", "Dispose"], _panel.Calls);
    }

    private sealed class Recorder : IDisplay
    {
        public MonoFrame? Shown { get; private set; }

        public List<string> Calls { get; } = [];

        public int Width => 128;

        public int Height => 64;

        public void Show(MonoFrame frame)
        {
            Shown = new MonoFrame(Width, Height);
            Shown.CopyFrom(frame);
        }

        public void Blank() => Calls.Add("Blank");

        public void Sleep() => Calls.Add("Sleep");

        public void SetBrightness(DisplayBrightness brightness) => Calls.Add(brightness.ToString());

        public void Dispose() => Calls.Add("Dispose");
    }
}
