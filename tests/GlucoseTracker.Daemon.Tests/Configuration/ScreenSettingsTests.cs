using GlucoseTracker.Daemon.Configuration;
using GlucoseTracker.Domain.Languages;
using GlucoseTracker.Domain.Time;
using GlucoseTracker.Graphics;
using GlucoseTracker.Screens.Light;
using GlucoseTracker.Screens.Pages;
using GlucoseTracker.Screens.State;
using GlucoseTracker.Testing.Support;

namespace GlucoseTracker.Daemon.Tests.Configuration;

[Collection("environment variables")]
public sealed class ScreenSettingsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void By_default_the_page_key_shows_the_default_pages()
    {
        var screens = Load("{}").Screens;

        Assert.Equal(PageCarousel.CreateDefault(PanelSize.Rows64).Entries, screens.GetPages(PanelSize.Rows64).Entries);
        Assert.Equal(PageCarousel.CreateDefault(PanelSize.Rows32).Entries, screens.GetPages(PanelSize.Rows32).Entries);
    }

    [Fact]
    public void The_pages_can_be_chosen_with_every_window_of_the_graph()
    {
        var screens = Load("""{ "Screens": { "Home": "big", "Pages": "glance, 1 h, 3 h, 6 h, 12 h, 24 h, details" } }""").Screens;

        Assert.Equal(
            [new(ScreenPage.Big), new(ScreenPage.Glance), .. PageCarousel.GraphHours.Select(h => new PageEntry(ScreenPage.Graph, h)),
                new(ScreenPage.Details), new(ScreenPage.Details, DetailsRow: 5)],
            screens.GetPages(PanelSize.Rows64).Entries);
    }

    [Fact]
    public void The_night_can_be_moved_dimmed_and_made_dark()
    {
        var light = Load(
            """{ "Light": { "Mode": "clock", "NightFrom": "21:30", "NightTo": "06:15", "NightBrightness": "dim", "DarkAtNight": true } }""")
            .Screens.Light;

        Assert.Equal(
            new LightSettings
            {
                Night = new DailyPeriod(new TimeOnly(21, 30), new TimeOnly(6, 15)),
                NightBrightness = DisplayBrightness.Dim,
                DarkAtNight = true,
            },
            light);
    }

    [Fact]
    public void Clock_and_rotation_can_be_chosen()
    {
        var screens = Load("""{ "Screens": { "Clock": "12 h" }, "Display": { "Rotation": "180" } }""").Screens;

        Assert.Equal((ClockStyle.Hours12, true), (screens.Clock, screens.UpsideDown));
    }

    [Fact]
    public void By_default_no_page_rotates_and_the_night_shows_the_value()
    {
        var pages = Load("{}").Screens.GetUnattendedPages(PanelSize.Rows64);

        Assert.Equal([new PageEntry(ScreenPage.Glance)], pages.Rotation.Entries);
        Assert.False(pages.ClockAtNight);
    }

    [Fact]
    public void Pages_can_rotate_and_the_night_can_show_the_clock()
    {
        var screens = Load(
            """
            { "Screens": { "Home": "big", "Pages": "clock, details", "Rotate": "Clock, 3 h, statistics", "RotateEvery": "00:00:15" },
              "Light": { "NightShows": "clock" } }
            """).Screens;
        var (large, small) = (screens.GetUnattendedPages(PanelSize.Rows64), screens.GetUnattendedPages(PanelSize.Rows32));

        Assert.Equal(
            [new(ScreenPage.Big), new(ScreenPage.Clock), new(ScreenPage.Graph, 3), new PageEntry(ScreenPage.Statistics)],
            large.Rotation.Entries);
        Assert.Equal([new(ScreenPage.Glance), new(ScreenPage.Clock), new PageEntry(ScreenPage.Graph, 3)], small.Rotation.Entries);
        Assert.Equal((TimeSpan.FromSeconds(15), true), (large.Interval, large.ClockAtNight));
        Assert.Contains(new PageEntry(ScreenPage.Clock), screens.GetPages(PanelSize.Rows32).Entries);
    }

    [Fact]
    public void The_night_may_have_the_darkest_step() =>
        Assert.Equal(
            DisplayBrightness.Darkest, Load("""{ "Light": { "NightBrightness": "darkest" } }""").Screens.Light.NightBrightness);

    [Fact]
    public void Switching_off_by_key_is_off_by_default()
    {
        Assert.False(Load("{}").Button.SwitchOff);
        Assert.True(
            Load("""{ "Button": { "Chip": "header", "Line": 5, "PageLine": 6, "LightLine": 13, "SwitchOff": true } }""").Button.SwitchOff);
    }

    [Theory]
    [InlineData("""{ "Button": { "Chip": "header", "Line": 5 } }""", KeySet.One)]
    [InlineData("""{ "Button": { "Chip": "header", "Line": 5, "PageLine": 6, "LightLine": 13 } }""", KeySet.Three)]
    [InlineData("""{ "Hat": "waveshare-1.3-hat" }""", KeySet.ThreeAtRight)]
    [InlineData("{ }", KeySet.None)]
    [InlineData("""{ "Hat": "pioled-128x32" }""", KeySet.None)]
    [InlineData(
        """{ "Hat": "custom", "Display": { "Panel": "png" }, "Button": { "Line": 5, "PageLine": 6, "LightLine": 13 } }""", KeySet.None)]
    public void Lines_report_which_keys_there_are(string content, KeySet keys) => Assert.Equal(keys, Load(content).Button.KeySet);

    [Theory]
    [InlineData("""{ "Screens": { "Pages": "big, 2 h" } }""", "Screens:Pages cannot be \"big, 2 h\"; write \"usual\", or some of")]
    [InlineData("""{ "Screens": { "Clock": "10 h" } }""", "write one of \"24 h\", \"12 h\"")]
    [InlineData("""{ "Screens": { "HomeAfter": "00:00:01" } }""", "write a time from \"00:00:05\" to \"00:10:00\"")]
    [InlineData(
        """{ "Screens": { "Rotate": "clock, details" } }""", "Screens:Rotate cannot be \"clock, details\"; write \"none\", or some of")]
    [InlineData("""{ "Screens": { "RotateEvery": "00:00:01" } }""", "write a time from \"00:00:05\" to \"00:10:00\"")]
    [InlineData("""{ "Light": { "NightShows": "nothing" } }""", "write one of \"value\", \"clock\"")]
    [InlineData("""{ "Light": { "NightFrom": "10 pm" } }""", "write a time of day such as \"22:00\"")]
    [InlineData("""{ "Light": { "Mode": "auto" } }""", "write one of \"clock\", \"day\", \"night\"")]
    [InlineData("""{ "Light": { "DayBrightness": "255" } }""", "\"dimmest\"")]
    [InlineData("""{ "Light": { "DayBrightness": "darkest" } }""", "Light:DayBrightness cannot be \"darkest\"; write one of \"dimmest\"")]
    [InlineData("""{ "Display": { "Rotation": "90" } }""", "write one of \"0\", \"180\"")]
    [InlineData("""{ "Button": { "PageLine": 6 } }""", "PageLine and LightLine go together")]
    [InlineData("""{ "Button": { "PageLine": 6, "LightLine": 6 } }""", "every key needs a line of its own")]
    [InlineData("""{ "Button": { "Chip": "header", "SwitchOff": true } }""", "only the light key can switch off")]
    [InlineData("""{ "Button": { "SwitchOff": true } }""", "only the light key can switch off")]
    [InlineData("""{ "Button": { "PageLine": "six", "LightLine": 13 } }""", "write \"none\" or a number from 0 to 511")]
    public void An_invalid_setting_is_reported_with_its_remedy(string content, string cure) =>
        Assert.Contains(
            Assert.Throws<ConfigurationException>(() => Load(content)).Describe(ProgramTexts.English),
            p => p.Contains(cure, StringComparison.OrdinalIgnoreCase));

    private TrackerOptions Load(string content) => TrackerConfiguration.Load(_folder.File("config.json", content), mustExist: true);
}
