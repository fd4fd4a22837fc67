using GlucoseTracker.Domain.Connection;
using GlucoseTracker.Screens.Pages;
using GlucoseTracker.Screens.State;

namespace GlucoseTracker.Screens.Tests.Keys;

public sealed class PageCarouselTests
{
    [Fact]
    public void The_default_pages_on_64_rows() =>
        Assert.Equal(
            [
                new(ScreenPage.Glance), new(ScreenPage.Big), new(ScreenPage.Graph, 3), new(ScreenPage.Graph, 12),
                new(ScreenPage.Statistics), new(ScreenPage.Details), new(ScreenPage.Details, 3, 5),
            ],
            PageCarousel.CreateDefault(PanelSize.Rows64).Entries);

    [Fact]
    public void The_default_pages_on_32_rows_show_the_details_two_rows_at_a_time() =>
        Assert.Equal(
            [
                new(ScreenPage.Glance), new(ScreenPage.Graph, 1), new(ScreenPage.Details, 3, 0), new(ScreenPage.Details, 3, 2),
                new(ScreenPage.Details, 3, 4), new(ScreenPage.Details, 3, 6),
            ],
            PageCarousel.CreateDefault(PanelSize.Rows32).Entries);

    [Fact]
    public void When_the_big_page_is_home_the_glance_page_follows_it() =>
        Assert.Equal(
            [new(ScreenPage.Big), new PageEntry(ScreenPage.Glance)],
            PageCarousel.CreateDefault(PanelSize.Rows64, ScreenPage.Big).Entries.Take(2));

    [Fact]
    public void On_32_rows_home_is_the_glance() =>
        Assert.Equal(new PageEntry(ScreenPage.Glance), PageCarousel.CreateDefault(PanelSize.Rows32, ScreenPage.Big).Home);

    [Fact]
    public void The_page_of_a_known_cause_follows_home() =>
        Assert.Equal(
            new PageEntry(ScreenPage.Cause),
            PageCarousel.CreateDefault(PanelSize.Rows64).WithCause(ConnectionCause.WrongPassword).Entries[1]);

    [Theory]
    [InlineData(PanelSize.Rows64)]
    [InlineData(PanelSize.Rows32)]
    public void The_page_order_is_a_ring_in_both_directions(PanelSize panel)
    {
        var pages = PageCarousel.CreateDefault(panel);
        var at = pages.Home;
        foreach (var stop in pages.Entries)
        {
            Assert.Equal(stop, at);
            Assert.Equal(at, pages.GetNext(pages.GetNext(at), -1));
            at = pages.GetNext(at);
        }

        Assert.Equal(pages.Home, at);
    }

    [Fact]
    public void All_graph_hours_can_be_pages() =>
        Assert.Equal(
            PageCarousel.GraphHours,
            new PageCarousel(ScreenPage.Glance, PageCarousel.GraphHours.Select(h => new PageEntry(ScreenPage.Graph, h)), PanelSize.Rows64)
                .Entries.Skip(1).Select(s => s.GraphHours));
}
