using GlucoseTracker.Domain.Readings;

namespace GlucoseTracker.Domain.Tests.Readings;

public sealed class NewestItemsTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 28, 3, 0, 0, TimeSpan.Zero);

    [Fact]
    public void The_newest_are_kept_whatever_their_order()
    {
        var newest = new NewestItems<int>(3);
        foreach (var minute in (int[])[5, 1, 9, 3, 7, 2])
        {
            newest.Add(minute, Now.AddMinutes(minute));
        }

        Assert.Equal([5, 7, 9], newest.ToSorted());
    }

    [Fact]
    public void Items_of_one_instant_keep_their_order()
    {
        var newest = new NewestItems<string>(3);
        newest.Add("a", Now);
        newest.Add("c", Now.AddMinutes(1));
        newest.Add("b", Now);

        Assert.Equal(["a", "b", "c"], newest.ToSorted());
    }

    [Fact]
    public void Items_after_the_reference_time_have_places_of_their_own()
    {
        var newest = new NewestItems<string>(2, Now);
        newest.Add("now", Now);
        newest.Add("slightly ahead", Now.AddMinutes(2));
        for (var i = 0; i < 10; i++)
        {
            newest.Add($"ahead {i}", Now.AddDays(1).AddMinutes(i));
        }

        Assert.Equal(["now", "slightly ahead", "ahead 8", "ahead 9"], newest.ToSorted());
    }

    [Fact]
    public void A_reference_at_the_end_of_time_is_no_failure()
    {
        var newest = new NewestItems<string>(2, DateTimeOffset.MaxValue);
        newest.Add("last", DateTimeOffset.MaxValue);
        newest.Add("first", DateTimeOffset.MinValue);

        Assert.Equal(["first", "last"], newest.ToSorted());
    }
}
