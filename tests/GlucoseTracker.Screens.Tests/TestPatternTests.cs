using GlucoseTracker.Graphics;

namespace GlucoseTracker.Screens.Tests;

/// <summary>The properties of the test picture by which a fault is visible on it.</summary>
public sealed class TestPatternTests
{
    public static TheoryData<int> Heights => [32, 64];

    [Theory]
    [MemberData(nameof(Heights))]
    public void All_four_edges_are_lit(int height)
    {
        var frame = Drawn(height);

        Assert.All(Enumerable.Range(0, frame.Width), x => Assert.True(frame[x, 0] && frame[x, height - 1]));
        Assert.All(Enumerable.Range(0, height), y => Assert.True(frame[0, y] && frame[frame.Width - 1, y]));
    }

    [Theory]
    [MemberData(nameof(Heights))]
    public void Every_band_of_eight_rows_differs_from_every_other(int height)
    {
        var frame = Drawn(height);
        var pages = Enumerable.Range(0, frame.Pages).Select(page => Convert.ToHexString(frame.GetPage(page))).ToList();

        Assert.Equal(pages.Count, pages.Distinct().Count());
    }

    [Theory]
    [MemberData(nameof(Heights))]
    public void Upside_down_and_mirrored_it_is_another_picture(int height)
    {
        var (frame, turned, mirrored) = (Drawn(height), Drawn(height), Drawn(height));
        turned.Rotate180();
        for (var page = 0; page < mirrored.Pages; page++)
        {
            mirrored.GetPage(page).Reverse();
        }

        Assert.False(frame.ContentEquals(turned));
        Assert.False(frame.ContentEquals(mirrored));
    }

    [Theory]
    [MemberData(nameof(Heights))]
    public void Rows_and_columns_that_alternate_are_there(int height)
    {
        var frame = Drawn(height);
        var middle = height / 2;

        Assert.Equal([true, false, true, false], Enumerable.Range(78, 4).Select(x => frame[x, middle]));
        Assert.Equal([true, false, true, false], Enumerable.Range(middle, 4).Select(y => frame[100, y]));
    }

    [Fact]
    public void The_test_pattern_replaces_the_picture()
    {
        var frame = new MonoFrame(128, 64);
        frame.Bytes.Fill(0xFF);

        TestPattern.Draw(frame);

        Assert.True(frame.ContentEquals(Drawn(64)));
    }

    private static MonoFrame Drawn(int height)
    {
        var frame = new MonoFrame(128, height);
        TestPattern.Draw(frame);
        return frame;
    }
}
