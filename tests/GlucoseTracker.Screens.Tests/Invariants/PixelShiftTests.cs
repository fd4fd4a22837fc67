using GlucoseTracker.Domain.Values;
using GlucoseTracker.Graphics;
using GlucoseTracker.Screens.State;
using GlucoseTracker.Testing.Pictures;

namespace GlucoseTracker.Screens.Tests.Invariants;

public sealed class PixelShiftTests
{
    private static readonly PixelShift[] Places = [.. Enumerable.Range(0,
        PixelShift.StepsPerCycle).Select(step => PixelShift.FromStep(step)).Distinct()];

    /// <summary>The four corners and the middle, which include the outermost positions.</summary>
    private static readonly PixelShift[] Corners = [.. Places.Where(place => Math.Abs(place.X) == Math.Abs(place.Y)
        && Math.Abs(place.X) is 0 or 2)];

    public static TheoryData<string> Names => [.. GoldenFrames.Names];

    [Fact]
    public void A_pixel_shift_cycle_visits_all_offsets_one_pixel_at_a_time_and_returns()
    {
        var round = Enumerable.Range(0, PixelShift.StepsPerCycle + 1).Select(step => PixelShift.FromStep(step)).ToList();

        Assert.Equal(25, Places.Length);
        Assert.All(
            round.Zip(round.Skip(1)),
            pair => Assert.Equal(1, Math.Abs(pair.First.X - pair.Second.X) + Math.Abs(pair.First.Y - pair.Second.Y)));
        Assert.Equal(round[0], round[^1]);
        Assert.Equal(PixelShift.FromStep(5), PixelShift.FromStep(5 - (7L * PixelShift.StepsPerCycle)));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_picture_moves_as_a_whole_and_stays_inside_its_box(string name)
    {
        var state = GoldenFrames.State(name);
        var rest = GoldenFrames.Draw(state);
        foreach (var place in Places)
        {
            var moved = GoldenFrames.Draw(state with { PixelShift = place });
            if (HasEdgeBlock(state))
            {
                Assert.All(Outside(moved, place), pixel => Assert.True(IsEdgeBlock(state, pixel)));
            }
            else
            {
                Assert.Empty(Outside(moved, place));
                FrameAssert.Equal(rest.Shift(place), moved, $"{name} at {place}");
            }
        }
    }

    [Fact]
    public void Every_value_stays_inside_the_panel_at_every_outermost_pixel_shift_in_every_layout()
    {
        Assert.Equal(5, Corners.Length);
        foreach (var (unit, value) in Enum.GetValues<GlucoseUnit>().SelectMany(SampleStates.AllTexts))
        {
            foreach (var state in Layouts(value, unit))
            {
                foreach (var place in Corners)
                {
                    foreach (var pixel in Outside(GoldenFrames.Draw(state with { PixelShift = place }), place))
                    {
                        Assert.True(IsEdgeBlock(state, pixel), $"{value} {unit} at {place}");
                    }
                }
            }
        }
    }

    private static IEnumerable<ScreenState> Layouts(int value, GlucoseUnit unit) =>
        from age in new[] { 1, 9, 59 }
        let state = SampleStates.Create(value, age, unit, Trend.IncreasingFast)
        from variant in new[] { state, state.AtNight(), state.On32Rows(), state.On32Rows().AtNight(), state with { Page = ScreenPage.Big } }
        select variant;

    private static IEnumerable<(int X, int Y)> Outside(MonoFrame frame, PixelShift place)
    {
        var rows = frame.Rows();
        var box = (UInt128.MaxValue >> 4) << (2 + place.X);
        for (var y = 0; y < rows.Length; y++)
        {
            var outside = y < 2 + place.Y || y > frame.Height - 3 + place.Y ? rows[y] : rows[y] & ~box;
            for (; outside != 0; outside &= outside - 1)
            {
                yield return ((int)UInt128.TrailingZeroCount(outside), y);
            }
        }
    }

    /// <summary>The intended exceptions: blocks that reach the edge of the panel on 128 x 32 and on the big page.</summary>
    private static bool HasEdgeBlock(ScreenState state)
    {
        var view = new View(state, stackalloc char[View.BufferLength]);
        var loud = view.IsOutOfRange || view.IsUrgent || state.Alarm?.Phase == AlarmPhase.Ringing;
        return loud && !view.IsNight && (state.Panel == PanelSize.Rows32 || state.Page == ScreenPage.Big);
    }

    private static bool IsEdgeBlock(ScreenState state, (int X, int Y) pixel) =>
        HasEdgeBlock(state) && (state.Panel == PanelSize.Rows32 || pixel.Y <= 47 + 4);
}
