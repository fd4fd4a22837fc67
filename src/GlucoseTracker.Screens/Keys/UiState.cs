using GlucoseTracker.Screens.Light;
using GlucoseTracker.Screens.Pages;

namespace GlucoseTracker.Screens.Keys;

/// <summary>
/// The state of the user interface that key presses determine: page, help and light. Immutable; <see cref="KeyRules"/> computes the next
/// state.
/// </summary>
public sealed record UiState
{
    /// <summary>The selected page; null for the home page.</summary>
    public PageEntry? Page { get; init; }

    /// <summary>
    /// The end of the time in which keys count as in use, on the clock of the gestures; after it, the home page returns, and a dark panel
    /// becomes dark. Null: no key was used.
    /// </summary>
    public TimeSpan? ActiveUntil { get; init; }

    /// <summary>The end of showing help, on the same clock; null when help is not shown.</summary>
    public TimeSpan? HelpUntil { get; init; }

    /// <summary>The selected light.</summary>
    public LightChoice Light { get; init; }

    /// <summary>The time of the selection, local time.</summary>
    public DateTimeOffset? LightAt { get; init; }

    /// <summary>The change of brightness by keys in steps; negative for darker.</summary>
    public int BrightnessSteps { get; init; }

    /// <summary>
    /// A key whose present gesture only woke the panel, brought the home page back or stopped a test; it has no other effect until the next
    /// press.
    /// </summary>
    public KeyRole? ConsumedKey { get; init; }

    /// <summary>When the refresh key was pressed while an alarm was snoozed; a second press soon after ends the snooze.</summary>
    public TimeSpan? SnoozedPressAt { get; init; }

    /// <summary>When an alarm was last snoozed by key; a quick second press after it has no effect.</summary>
    public TimeSpan? SnoozedAt { get; init; }

    /// <summary>The page at an instant; the home page after some time without key presses.</summary>
    public PageEntry GetPage(TimeSpan now, PageCarousel pages)
    {
        ArgumentNullException.ThrowIfNull(pages);
        return Page is { } stop && IsActive(now) && pages.Contains(stop) ? stop : pages.Home;
    }

    /// <summary>True while a key was used recently.</summary>
    public bool IsActive(TimeSpan now) => now < ActiveUntil;

    /// <summary>True while help is shown.</summary>
    public bool IsHelpShown(TimeSpan now) => now < HelpUntil;
}
