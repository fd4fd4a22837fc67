using GlucoseTracker.Screens.Pages;
using GlucoseTracker.Screens.State;

namespace GlucoseTracker.Screens.Tests.Keys;

public sealed class UnattendedPagesTests
{
    private static readonly PageEntry Clock = new(ScreenPage.Clock);
    private static readonly PageEntry Hours = new(ScreenPage.Graph, 3);
    private static readonly PageEntry Glance = new(ScreenPage.Glance);
    private static readonly ScreenState Calm = SampleStates.Create(101);

    [Fact]
    public void By_default_the_home_page_stays() =>
        Assert.All(
            new[] { Calm, Calm.AtNight() },
            state => Assert.All(Enumerable.Range(0, 60), second => Assert.Equal(Glance, Select(Create(false), state, second))));

    [Fact]
    public void Pages_take_turns_with_the_home_page_by_day()
    {
        var pages = Create(false, Clock, Hours);

        Assert.Equal([Glance, Clock, Hours, Glance], new[] { 0, 10, 29, 30 }.Select(second => Select(pages, Calm, second)));
    }

    [Fact]
    public void At_night_nothing_takes_turns() =>
        Assert.All(
            Enumerable.Range(0, 60), second => Assert.Equal(Glance, Select(Create(false, Clock, Hours), Calm.AtNight(), second)));

    [Fact]
    public void A_night_with_the_clock_shows_it_all_the_time_and_the_day_does_not()
    {
        Assert.All(Enumerable.Range(0, 60), second => Assert.Equal(Clock, Select(Create(true), Calm.AtNight(), second)));
        Assert.All(Enumerable.Range(0, 60), second => Assert.Equal(Glance, Select(Create(true), Calm, second)));
    }

    [Theory]
    [InlineData(69, 1)]
    [InlineData(158, 1)]
    [InlineData(101, 7)]
    [InlineData(101, 60)]
    public void A_value_that_is_out_of_range_late_or_missing_selects_the_home_page(int value, int age)
    {
        var state = SampleStates.Create(value, age);

        Assert.All(
            new[] { state, state.AtNight() },
            s => Assert.All(Enumerable.Range(0, 60), second => Assert.Equal(Glance, Select(Create(true, Clock, Hours), s, second))));
    }

    private static UnattendedPages Create(bool clockAtNight, params PageEntry[] others) =>
        new(new PageCarousel(ScreenPage.Glance, others, PanelSize.Rows64), TimeSpan.FromSeconds(10), clockAtNight);

    private static PageEntry Select(UnattendedPages pages, ScreenState state, int second) =>
        pages.Select(state, TimeSpan.FromSeconds(second));
}
