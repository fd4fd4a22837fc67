using GlucoseTracker.Domain.Values;
using GlucoseTracker.Graphics;
using GlucoseTracker.Graphics.Fonts;
using GlucoseTracker.Screens.State;

namespace GlucoseTracker.Screens.Tests.Invariants;

public sealed class DistinguishableValueTests
{
    private const int MinDifference = 300;

    private static readonly GlucoseUnit[] Units = Enum.GetValues<GlucoseUnit>();

    public static TheoryData<int, int> Levels => new() { { 157, 158 }, { 166, 167 }, { 300, 301 }, { 70, 69 }, { 61, 60 }, { 54, 53 } };

    [Theory]
    [InlineData(6, 7)]
    [InlineData(14, 15)]
    [InlineData(59, 60)]
    public void Neighbouring_ages_look_different_by_day_for_every_value(int before, int after) =>
        Assert.All(
            Units.SelectMany(SampleStates.AllTexts),
            shown => Assert.InRange(
                FrameExtensions.CountDifferences(
                    GoldenFrames.Draw(SampleStates.Create(shown.Value, before, shown.Unit)),
                    GoldenFrames.Draw(SampleStates.Create(shown.Value, after, shown.Unit))),
                MinDifference,
                8192));

    [Theory]
    [MemberData(nameof(Levels))]
    public void Neighbouring_levels_look_different_by_day(int better, int worse) =>
        Assert.All(
            from unit in Units from age in new[] { 1, 8 } select (unit, age),
            shown => Assert.InRange(
                FrameExtensions.CountDifferences(
                    GoldenFrames.Draw(SampleStates.Create(better, shown.age, shown.unit)),
                    GoldenFrames.Draw(SampleStates.Create(worse, shown.age, shown.unit))),
                MinDifference,
                8192));

    [Fact]
    public void Every_level_has_its_cue_at_night()
    {
        Assert.All(SampleStates.AllValues, value => Assert.Equal(Expected(value), NightCue(SampleStates.Create(value).AtNight())));

        static string NightCue(ScreenState state)
        {
            var frame = GoldenFrames.Draw(state);
            var left = FirstColumn(frame, 95, 45);
            var leg = Enumerable.Range(2, 44).Where(y => frame[left, y]).ToList();
            return Cue(frame, Fonts.Bold14, leg[0] == 2 && leg[^1] == 9, leg[0] == 38 && leg[^1] == 45);
        }
    }

    [Fact]
    public void Every_level_has_its_cue_on_32_rows_by_night()
    {
        Assert.All(
            SampleStates.AllValues, value => Assert.Equal(Expected(value), NightCue(SampleStates.Create(value).AtNight().On32Rows())));

        static string NightCue(ScreenState state)
        {
            var frame = GoldenFrames.Draw(state);
            var left = FirstColumn(frame, 63, 29);
            var leg = Enumerable.Range(2, 28).Where(y => frame[left, y]).ToList();
            return Cue(frame, Fonts.Bold11, leg[0] == 2 && leg[^1] is 8 or 9, leg[0] is 22 or 23 && leg[^1] == 29);
        }
    }

    [Fact]
    public void Every_level_has_its_cue_on_32_rows_by_day()
    {
        Assert.All(
            SampleStates.AllValues,
            value => Assert.Equal(Expected(value), DayCue(GoldenFrames.Draw(SampleStates.Create(value).On32Rows()))));

        static string DayCue(MonoFrame frame)
        {
            if (frame[64, 15])
            {
                return frame[126, 15] ? frame.ContainsText("LOW", Fonts.Bold11) ? "urgent low" : "urgent high" : "out";
            }

            var left = FirstColumn(frame, 63, 31);
            var bracket = Enumerable.Range(2, 28).All(y => frame[left, y] && frame[left + 1, y]);
            return bracket ? frame[left + 4, 2] ? "slightly high" : "slightly low" : "normal";
        }
    }

    /// <summary>The first column with a lit pixel.</summary>
    private static int FirstColumn(MonoFrame frame, int right, int bottom) =>
        Enumerable.Range(2, right - 1).First(x => Enumerable.Range(2, bottom - 1).Any(y => frame[x, y]));

    private static string Cue(MonoFrame frame, BitmapFont font, bool lid, bool floor)
    {
        var (low, high) = (frame.ContainsText("LOW", font), frame.ContainsText("HIGH", font));
        return (lid, floor, low, high) switch
        {
            (true, false, false, false) => "slightly high",
            (false, true, false, false) => "slightly low",
            (true, false, false, true) or (false, true, true, false) => "out",
            (false, false, true, false) => "urgent low",
            (false, false, false, true) => "urgent high",
            (false, false, false, false) => "normal",
            _ => $"unclear: {lid} {floor} {low} {high}",
        };
    }

    private static string Expected(int value) => value switch
    {
        < 54 => "urgent low",
        < 61 => "out",
        < 70 => "slightly low",
        <= 157 => "normal",
        <= 166 => "slightly high",
        < 301 => "out",
        _ => "urgent high",
    };
}
