using GlucoseTracker.Domain.Values;
using GlucoseTracker.Screens.State;
using GlucoseTracker.Testing.Oracle;
using GlucoseTracker.Testing.Pictures;

namespace GlucoseTracker.Screens.Tests.Oracle;

/// <summary>The oracle reads every approved picture.</summary>
public sealed class PictureReaderTests
{
    private const int Places = 25;

    [Fact]
    public void Every_approved_picture_reads_as_its_state_reports() =>
        AssertNone(GoldenFrames.Names.Select(name => Mistake(name, GoldenFrames.State(name))));

    /// <summary>One position of the pixel shift for each picture, so that twenty pictures have each position.</summary>
    [Fact]
    public void At_every_pixel_shift_a_picture_reads_the_same() =>
        AssertNone(GoldenFrames.Names.Select(
            (name, i) => Mistake(name, GoldenFrames.State(name) with { PixelShift = PixelShift.FromStep(i % Places) })));

    /// <summary>At these positions the widest values in blocks reach the edges of the panel.</summary>
    [Theory]
    [InlineData("big-mmol", 182)]
    [InlineData("big-mmol", 360)]
    [InlineData("big-mgdl", 182)]
    [InlineData("glance-mmol", 182)]
    [InlineData("night-glance", 182)]
    public void A_wide_value_reads_the_same_at_every_pixel_shift(string name, int value) =>
        AssertNone(Enumerable.Range(0, Places).Select(place => Mistake(
            $"{name} at place {place}", With(GoldenFrames.State(name), value) with { PixelShift = PixelShift.FromStep(place) })));

    /// <summary>Each text in mmol/L once, each at another position.</summary>
    [Theory]
    [InlineData("big-mmol")]
    [InlineData("glance-mmol")]
    public void Every_value_reads_as_itself(string name) =>
        AssertNone(Enumerable.Range(23, 255).Select(tenths => Mistake(
            $"{name} {tenths}",
            With(GoldenFrames.State(name), (int)Math.Round(tenths * 1.8)) with { PixelShift = PixelShift.FromStep(tenths % Places) })));

    [Theory]
    [InlineData("big-mmol")]
    [InlineData("big-mgdl")]
    [InlineData("glance-mmol")]
    [InlineData("night-glance")]
    [InlineData("small-glance-mmol")]
    public void Each_arrow_is_separate_from_each_value(string name) =>
        AssertNone(
            from trend in new[] { Trend.DroppingFast, Trend.GoingLow, Trend.Stable, Trend.GoingHigh, Trend.IncreasingFast }
            from value in new[] { 45, 65, 100, 160, 180, 198, 360 }
            select Mistake($"{name} {value} {trend}", With(GoldenFrames.State(name), value, trend)));

    private static ScreenState With(ScreenState state, int milligrams, Trend? trend = null) => state with
    {
        Readings = state.Readings.Merge(
        [
            state.Readings.Newest! with { Value = SensorValue.Measured(Glucose.FromMilligramsPerDeciliter(milligrams)), Trend = trend
                ?? state.Readings.Newest!.Trend },
        ]),
    };

    private static void AssertNone(IEnumerable<string?> mistakes)
    {
        var found = mistakes.OfType<string>().ToList();
        Assert.True(found.Count == 0, string.Join('\n', found));
    }

    private static string? Mistake(string name, ScreenState state)
    {
        var frame = GoldenFrames.Draw(state);
        var seen = PictureReader.Read(frame);
        var (arrow, optional) = ExpectedReading.GetArrow(state);
        var right = ExpectedReading.From(state) == ExpectedReading.From(seen) && (seen.Arrow == arrow || (optional && seen.Arrow is null));
        return right ? null : $"{name}: {seen} instead of {ExpectedReading.From(state)}, arrow {arrow}\n{FrameText.Format(frame)}";
    }
}
