using System.Collections.Immutable;
using GlucoseTracker.Screens.Light;
using GlucoseTracker.Screens.Pages;
using GlucoseTracker.Screens.State;

namespace GlucoseTracker.Daemon.Configuration;

/// <summary>How the screens look and where the page key walks.</summary>
public sealed record ScreenSettings
{
    /// <summary>How a time of day is written. Default 24 hours.</summary>
    public required ClockStyle Clock { get; init; }

    /// <summary>The page that is shown while nobody presses a key: the glance, by default, or the big page.</summary>
    public required ScreenPage Home { get; init; }

    /// <summary>The pages after it. Default: the usual ones of the panel.</summary>
    public required ImmutableArray<PageEntry> Pages { get; init; }

    /// <summary>How long without a key leads home. Default 30 s.</summary>
    public required TimeSpan HomeAfter { get; init; }

    /// <summary>True when the panel hangs upside down. Default false.</summary>
    public required bool UpsideDown { get; init; }

    /// <summary>Day and night.</summary>
    public required LightSettings Light { get; init; }

    /// <summary>The way of the page key on a panel.</summary>
    public PageCarousel GetPages(PanelSize panel) =>
        Pages.IsDefault ? PageCarousel.CreateDefault(panel, Home) : new PageCarousel(Home, Pages, panel);
}
