using System.Diagnostics;
using GlucoseTracker.Graphics;
using GlucoseTracker.Screens;
using GlucoseTracker.Screens.State;

namespace GlucoseTracker.ScreenBench;

/// <summary>What a picture costs.</summary>
/// <param name="Drawing">The time of one picture, the best of many rounds.</param>
/// <param name="PixelByPixel">The time to set each pixel of a frame individually, the best of the same rounds.</param>
/// <param name="Allocated">Bytes allocated by a picture after the first ones.</param>
public readonly record struct Measurement(TimeSpan Drawing, TimeSpan PixelByPixel, long Allocated)
{
    private const int Rounds = 200;
    private const int PicturesPerRound = 50;

    /// <summary>Measures a screen. Both kinds of work take turns, so that what else the machine does meets both.</summary>
    public static Measurement Create(ScreenState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        using var renderer = new ScreenRenderer(state.Panel);
        var frame = new MonoFrame(PanelSizes.Width, state.Panel.Height());
        var (drawing, pixels) = (TimeSpan.MaxValue, TimeSpan.MaxValue);
        for (var round = 0; round < Rounds; round++)
        {
            drawing = Shorter(drawing, Time(() => renderer.Draw(state, frame)));
            pixels = Shorter(pixels, Time(() => SetEach(frame)));
        }

        var before = GC.GetAllocatedBytesForCurrentThread();
        renderer.Draw(state, frame);
        return new Measurement(drawing, pixels, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    private static TimeSpan Time(Action work)
    {
        var start = Stopwatch.GetTimestamp();
        for (var i = 0; i < PicturesPerRound; i++)
        {
            work();
        }

        return Stopwatch.GetElapsedTime(start) / PicturesPerRound;
    }

    private static void SetEach(MonoFrame frame)
    {
        for (var y = 0; y < frame.Height; y++)
        {
            for (var x = 0; x < frame.Width; x++)
            {
                frame[x, y] = ((x ^ y) & 1) != 0;
            }
        }
    }

    private static TimeSpan Shorter(TimeSpan a, TimeSpan b) => a < b ? a : b;
}
