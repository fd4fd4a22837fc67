using GlucoseTracker.Graphics;
using GlucoseTracker.Screens.Wear;

namespace GlucoseTracker.Screens.Tests.Wear;

public sealed class WearMapTests
{
    [Fact]
    public void Each_pixel_has_its_share_of_the_pictures()
    {
        var map = new WearMap(4, 16);

        map.Add(With((0, 0), (3, 15)));
        map.Add(With((3, 15)));
        map.Add(With((3, 15), (1, 9)));
        map.Add(With());

        Assert.Equal(0.25, map[0, 0]);
        Assert.Equal(0.75, map[3, 15]);
        Assert.Equal(0.25, map[1, 9]);
        Assert.Equal(0.75, map.MaxShare);
        Assert.Equal(1.0 / 64, map.LitMoreThanHalf);
        Assert.Equal(5.0 / 4 / 64, map.MeanShare, 12);
    }

    [Fact]
    public void Without_a_picture_nothing_was_lit() => Assert.Equal(0, new WearMap(4, 8).MaxShare);

    [Fact]
    public void A_picture_of_another_size_is_refused() =>
        Assert.Throws<ArgumentException>(() => new WearMap(4, 8).Add(new MonoFrame(4, 16)));

    private static MonoFrame With(params (int X, int Y)[] lit)
    {
        var frame = new MonoFrame(4, 16);
        foreach (var (x, y) in lit)
        {
            frame[x, y] = true;
        }

        return frame;
    }
}
