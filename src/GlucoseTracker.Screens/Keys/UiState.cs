using GlucoseTracker.Screens.Light;
using GlucoseTracker.Screens.Pages;

namespace GlucoseTracker.Screens.Keys;

/// <summary>
/// The state of the user interface that the keys have made: the page, help, the light. Immutable; <see cref="KeyRules"/> computes the next
/// one.
/// </summary>
public sealed record UiState
{
    /// <summary>The chosen page; null is home.</summary>
    public PageEntry? Page { get; init; }

    /// <summary>
    /// Until when keys count as in use, on the clock of the gestures: then the page is home again, and a dark panel dark. Null: never used.
    /// </summary>
    public TimeSpan? ActiveUntil { get; init; }

    /// <summary>Until when help is shown, on the same clock; null: it is not.</summary>
    public TimeSpan? HelpUntil { get; init; }

    /// <summary>The light that was chosen.</summary>
    public LightChoice Light { get; init; }

    /// <summary>When it was chosen, local time.</summary>
    public DateTimeOffset? LightAt { get; init; }

    /// <summary>Steps of brightness up (above 0) or down from the configured one.</summary>
    public int BrightnessSteps { get; init; }

    /// <summary>
    /// A key whose present gesture only woke the panel or stopped a test, and means nothing else until it is touched again.
    /// </summary>
    public KeyRole? ConsumedKey { get; init; }

    /// <summary>When the refresh key was pressed while an alarm was quiet: a second press soon after ends the quiet.</summary>
    public TimeSpan? SnoozedPressAt { get; init; }

    /// <summary>When an alarm was last made quiet: a hasty second press right after it has no other meaning.</summary>
    public TimeSpan? SnoozedAt { get; init; }

    /// <summary>The page at an instant: some time without a key leads home.</summary>
    public PageEntry GetPage(TimeSpan now, PageCarousel pages)
    {
        ArgumentNullException.ThrowIfNull(pages);
        return Page is { } stop && IsActive(now) && pages.Contains(stop) ? stop : pages.Home;
    }

    /// <summary>True while a key was used a short time ago.</summary>
    public bool IsActive(TimeSpan now) => now < ActiveUntil;

    /// <summary>True while help is shown.</summary>
    public bool IsHelpShown(TimeSpan now) => now < HelpUntil;
}
