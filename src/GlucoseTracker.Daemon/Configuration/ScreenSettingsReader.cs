using System.Collections.Immutable;
using System.Globalization;
using GlucoseTracker.Domain.Languages;
using GlucoseTracker.Domain.Time;
using GlucoseTracker.Graphics;
using GlucoseTracker.Screens.Light;
using GlucoseTracker.Screens.Pages;
using GlucoseTracker.Screens.State;

namespace GlucoseTracker.Daemon.Configuration;

/// <summary>Reads the groups "Screens" and "Light", and the orientation of the panel.</summary>
internal static class ScreenSettingsReader
{
    private const string DefaultPages = "usual";
    private const string NoPages = "none";
    private const string Details = "details";

    private static readonly Dictionary<string, ClockStyle> Clocks = new() { ["24 h"] = ClockStyle.Hours24, ["12 h"] = ClockStyle.Hours12 };

    private static readonly Dictionary<string, ScreenPage> Homes = new() { ["glance"] = ScreenPage.Glance, ["big"] = ScreenPage.Big };

    private static readonly Dictionary<string, bool> Rotations = new() { ["0"] = false, ["180"] = true };

    private static readonly Dictionary<string, LightMode> Modes = new()
    {
        ["clock"] = LightMode.Clock,
        ["day"] = LightMode.Day,
        ["night"] = LightMode.Night,
    };

    private static readonly Dictionary<string, bool> NightContents = new() { ["value"] = false, ["clock"] = true };

    private static readonly Dictionary<string, bool> Answers = new() { ["false"] = false, ["true"] = true };

    private static readonly Dictionary<string, DisplayBrightness> NightSteps =
        Enum.GetValues<DisplayBrightness>().ToDictionary(step => step.ToString().ToLowerInvariant());

    private static readonly Dictionary<string, DisplayBrightness> DaySteps =
        NightSteps.Where(step => step.Value != DisplayBrightness.Darkest).ToDictionary();

    private static readonly Dictionary<string, PageEntry> Stops = new(
        PageCarousel.GraphHours.Select(hours => KeyValuePair.Create($"{hours} h", new PageEntry(ScreenPage.Graph, hours))))
    {
        ["glance"] = new(ScreenPage.Glance),
        ["big"] = new(ScreenPage.Big),
        ["statistics"] = new(ScreenPage.Statistics),
        ["clock"] = new(ScreenPage.Clock),
        [Details] = new(ScreenPage.Details),
    };

    public static ScreenSettings Read(SettingsReader settings) => new()
    {
        UpsideDown = settings.Choice("Display:Rotation", false, Rotations),
        Clock = settings.Choice("Screens:Clock", ClockStyle.Hours24, Clocks),
        Home = settings.Choice("Screens:Home", ScreenPage.Glance, Homes),
        Pages = settings.Parsed<ImmutableArray<PageEntry>>(
            "Screens:Pages", default, TryParsePages,
            CreateAdvice(DefaultPages, Stops.Keys)),
        Rotate = settings.Parsed<ImmutableArray<PageEntry>>(
            "Screens:Rotate", [], TryParseRotation,
            CreateAdvice(NoPages, Stops.Keys.Where(name => name != Details))),
        RotateEvery = settings.Duration("Screens:RotateEvery", TimeSpan.FromSeconds(10), TimeSpan.FromSeconds(5), TimeSpan.FromMinutes(10)),
        HomeAfter = settings.Duration("Screens:HomeAfter", TimeSpan.FromSeconds(30), TimeSpan.FromSeconds(5), TimeSpan.FromMinutes(10)),
        Light = ReadLight(settings),
    };

    private static CatalogueText CreateAdvice(string word, IEnumerable<string> names) =>
        new("advice.pages", ("word", word), ("names", string.Join(", ", names)));

    private static LightSettings ReadLight(SettingsReader settings)
    {
        var advice = new CatalogueText("advice.time-of-day", ("time", "22:00"));
        var defaults = new LightSettings();
        return new LightSettings
        {
            Mode = settings.Choice("Light:Mode", defaults.Mode, Modes),
            Night = new DailyPeriod(
                settings.Parsed("Light:NightFrom", defaults.Night.From, TryParseTime, advice),
                settings.Parsed("Light:NightTo", defaults.Night.To, TryParseTime, advice)),
            DayBrightness = settings.Choice("Light:DayBrightness", defaults.DayBrightness, DaySteps),
            NightBrightness = settings.Choice("Light:NightBrightness", defaults.NightBrightness, NightSteps),
            DarkAtNight = settings.Choice("Light:DarkAtNight", defaults.DarkAtNight, Answers),
            ClockAtNight = settings.Choice("Light:NightShows", defaults.ClockAtNight, NightContents),
        };
    }

    private static bool TryParseTime(string text, out TimeOnly time) =>
        TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out time);

    private static bool TryParsePages(string text, out ImmutableArray<PageEntry> pages)
    {
        pages = default;
        return text.Trim().Equals(DefaultPages, StringComparison.OrdinalIgnoreCase) || TryParseList(text, out pages);
    }

    /// <summary>The details page does not rotate, because its details are read from the device only after a key press.</summary>
    private static bool TryParseRotation(string text, out ImmutableArray<PageEntry> pages)
    {
        pages = [];
        return text.Trim().Equals(NoPages, StringComparison.OrdinalIgnoreCase)
            || (TryParseList(text, out pages) && !pages.Contains(Stops[Details]));
    }

    private static bool TryParseList(string text, out ImmutableArray<PageEntry> pages)
    {
        pages = default;
        var names = text.ToLowerInvariant().Split(',', StringSplitOptions.TrimEntries);
        if (!Array.TrueForAll(names, Stops.ContainsKey))
        {
            return false;
        }

        pages = [.. names.Select(name => Stops[name])];
        return true;
    }
}
