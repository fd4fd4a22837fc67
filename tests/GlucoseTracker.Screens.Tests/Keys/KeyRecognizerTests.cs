using GlucoseTracker.Screens.Keys;

namespace GlucoseTracker.Screens.Tests.Keys;

public sealed class KeyRecognizerTests
{
    private readonly KeyRecognizer _keys = new();
    private readonly List<Gesture> _seen = [];

    [Fact]
    public void Down_and_up_is_a_touch_and_a_press_at_their_own_times()
    {
        Down(10_000);
        Up(10_120);

        Assert.Equal([At(GestureKind.Touch, 10_000), At(GestureKind.Press, 10_120)], _seen);
    }

    [Fact]
    public void A_second_press_soon_after_the_first_is_a_double_press_and_a_third_is_a_new_press()
    {
        Press(0, 100);
        Press(500, 600);
        Press(700, 800);

        Assert.Equal([GestureKind.Press, GestureKind.DoublePress, GestureKind.Press], WithoutTouches());
    }

    [Fact]
    public void A_second_press_that_comes_late_is_a_press_of_its_own()
    {
        Press(0, 100);
        Press(501, 600);

        Assert.Equal([GestureKind.Press, GestureKind.Press], WithoutTouches());
    }

    [Fact]
    public void A_hold_is_reported_at_1_3_and_5_seconds_and_ends_with_the_key()
    {
        Down(1_000);
        Advance(1_999);
        Assert.Empty(WithoutTouches());
        Advance(2_000);
        Assert.Equal([GestureKind.Hold], WithoutTouches());
        Advance(7_000);
        Up(8_000);

        Assert.Equal(
            [
                At(GestureKind.Touch, 1_000), At(GestureKind.Hold, 2_000), At(GestureKind.LongHold, 4_000),
                At(GestureKind.VeryLongHold, 6_000), At(GestureKind.HoldEnd, 8_000),
            ],
            _seen);
    }

    [Fact]
    public void Edges_read_late_are_evaluated_by_the_time_stamps_of_the_kernel()
    {
        Down(0);
        Up(1_000);
        Press(60_000, 60_100);

        Assert.Equal([GestureKind.Hold, GestureKind.HoldEnd, GestureKind.Press], WithoutTouches());
    }

    [Fact]
    public void A_stuck_key_is_released_after_15_seconds_and_ignored_until_it_comes_up()
    {
        Down(0);
        Advance(3_600_000);
        Up(3_600_001);

        Assert.Equal(At(GestureKind.HoldEnd, 15_000), _seen[^1]);
        Assert.Null(_keys.NextAt);
        Press(3_601_000, 3_601_100);
        Assert.Equal(At(GestureKind.Press, 3_601_100), _seen[^1]);
    }

    [Fact]
    public void A_key_that_was_down_at_the_start_makes_no_gesture_when_it_is_released()
    {
        Up(500);

        Assert.Empty(_seen);
    }

    [Fact]
    public void A_hold_is_no_first_press()
    {
        Down(0);
        Up(2_000);
        Press(2_100, 2_200);

        Assert.Equal([GestureKind.Hold, GestureKind.HoldEnd, GestureKind.Press], WithoutTouches());
    }

    [Fact]
    public void A_press_after_a_lost_release_is_a_new_press()
    {
        Down(0);
        Press(800, 900);

        Assert.Equal([GestureKind.Press], WithoutTouches());
    }

    [Fact]
    public void After_lost_edges_a_hold_ends_and_the_key_counts_again_when_it_has_come_up()
    {
        Down(0);
        Advance(1_000);
        _seen.AddRange(_keys.DiscardGesture(KeyRole.Refresh, Ms(1_500)));
        Up(1_600);
        Press(2_000, 2_100);

        Assert.Equal([GestureKind.Hold, GestureKind.HoldEnd, GestureKind.Press], WithoutTouches());
    }

    [Fact]
    public void Two_keys_do_not_disturb_each_other()
    {
        Down(0);
        _seen.AddRange(_keys.Edge(KeyRole.Page, true, Ms(200)));
        _seen.AddRange(_keys.Edge(KeyRole.Page, false, Ms(300)));
        Up(1_500);

        Assert.Equal(
            [
                At(GestureKind.Touch, 0), new Gesture(KeyRole.Page, GestureKind.Touch, Ms(200)),
                new Gesture(KeyRole.Page, GestureKind.Press, Ms(300)),
                At(GestureKind.Hold, 1_000), At(GestureKind.HoldEnd, 1_500),
            ],
            _seen);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Gestures_do_not_depend_on_how_often_the_time_advances(int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < 300; round++)
        {
            var edges = RandomEdges(random);

            Assert.Equal(
                Gestures(edges, _ => []),
                Gestures(edges, until => Enumerable.Range(0, random.Next(4)).Select(_ => random.NextDouble() * until)));
        }
    }

    [Fact]
    public void NextAt_is_when_the_next_hold_is_due()
    {
        Assert.Null(_keys.NextAt);
        Down(100);
        Assert.Equal(Ms(1_100), _keys.NextAt);
        Advance(1_100);
        Assert.Equal(Ms(3_100), _keys.NextAt);
        Up(1_200);
        Assert.Null(_keys.NextAt);
    }

    private static List<(KeyRole Key, bool Pressed, TimeSpan At)> RandomEdges(Random random)
    {
        var edges = new List<(KeyRole, bool, TimeSpan)>();
        for (var at = 0; edges.Count < 30; at += random.Next(1, random.Next(3) == 0 ? 20_000 : 700))
        {
            edges.Add((random.Next(2) == 0 ? KeyRole.Refresh : KeyRole.Page, random.Next(2) == 0, Ms(at)));
        }

        return edges;
    }

    private static List<Gesture> Gestures(List<(KeyRole Key, bool Pressed, TimeSpan At)> edges, Func<double, IEnumerable<double>> looks)
    {
        var keys = new KeyRecognizer();
        var gestures = new List<Gesture>();
        var last = TimeSpan.Zero;
        foreach (var (key, pressed, at) in edges)
        {
            foreach (var look in looks((at - last).TotalMilliseconds).Order())
            {
                gestures.AddRange(keys.Advance(last + TimeSpan.FromMilliseconds(look)));
            }

            gestures.AddRange(keys.Edge(key, pressed, at));
            last = at;
        }

        return gestures;
    }

    private static TimeSpan Ms(int milliseconds) => TimeSpan.FromMilliseconds(milliseconds);

    private static Gesture At(GestureKind kind, int milliseconds) => new(KeyRole.Refresh, kind, Ms(milliseconds));

    private IEnumerable<GestureKind> WithoutTouches() => _seen.Select(g => g.Kind).Where(kind => kind != GestureKind.Touch);

    private void Down(int at) => _seen.AddRange(_keys.Edge(KeyRole.Refresh, true, Ms(at)));

    private void Up(int at) => _seen.AddRange(_keys.Edge(KeyRole.Refresh, false, Ms(at)));

    private void Press(int from, int to)
    {
        Down(from);
        Up(to);
    }

    private void Advance(int now) => _seen.AddRange(_keys.Advance(Ms(now)));
}
