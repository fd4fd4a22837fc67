using System.Collections.Immutable;
using GlucoseTracker.Screens.Light;
using GlucoseTracker.Screens.Pages;
using GlucoseTracker.Screens.State;

namespace GlucoseTracker.Daemon.Configuration;

/// <summary>The settings of the screens, the pages and the brightness.</summary>
public sealed record ScreenSettings
{
    /// <summary>The format of times of day. Default 24 hours.</summary>
    public required ClockStyle Clock { get; init; }

    /// <summary>The home page, shown when no key is pressed: the glance page (default) or the big page.</summary>
    public required ScreenPage Home { get; init; }

    /// <summary>The pages after the home page. Default: the default pages of the panel.</summary>
    public required ImmutableArray<PageEntry> Pages { get; init; }

    /// <summary>The time without key presses after which the home page returns. Default 30 s.</summary>
    public required TimeSpan HomeAfter { get; init; }

    /// <summary>The pages that take turns with the home page by day while no key is pressed. Default: none.</summary>
    public required ImmutableArray<PageEntry> Rotate { get; init; }

    /// <summary>The time for which each of the pages that take turns is shown. Default 10 s.</summary>
    public required TimeSpan RotateEvery { get; init; }

    /// <summary>True to rotate the picture by 180 degrees. Default false.</summary>
    public required bool UpsideDown { get; init; }

    /// <summary>The settings of day and night layout and brightness.</summary>
    public required LightSettings Light { get; init; }

    /// <summary>Creates the pages that are shown without a key press on a panel.</summary>
    public UnattendedPages GetUnattendedPages(PanelSize panel) =>
        new(new PageCarousel(Home, Rotate, panel), RotateEvery, Light.ClockAtNight);

    /// <summary>Creates the page order for a panel.</summary>
    public PageCarousel GetPages(PanelSize panel) =>
        Pages.IsDefault ? PageCarousel.CreateDefault(panel, Home) : new PageCarousel(Home, Pages, panel);
}
