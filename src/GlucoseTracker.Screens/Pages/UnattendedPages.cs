using GlucoseTracker.Screens.State;

namespace GlucoseTracker.Screens.Pages;

/// <summary>
/// The pages that are shown while no key is in use: the home page, pages that rotate by day, and the clock at night. The home page shows
/// the value, so it replaces the others as soon as there is a message.
/// </summary>
/// <param name="Rotation">The pages that take turns by day, the home page first; with the home page alone, nothing rotates.</param>
/// <param name="Interval">The time for which each page is shown. Positive.</param>
/// <param name="ClockAtNight">True to show the clock in the night layout.</param>
public sealed record UnattendedPages(PageCarousel Rotation, TimeSpan Interval, bool ClockAtNight)
{
    private static readonly PageEntry Clock = new(ScreenPage.Clock);

    /// <summary>Selects the page.</summary>
    /// <param name="state">The state to show with its layout; its page is ignored.</param>
    /// <param name="viewer">The instant on the viewer's clock.</param>
    public PageEntry Select(ScreenState state, TimeSpan viewer)
    {
        ArgumentNullException.ThrowIfNull(state);
        var view = new View(state, stackalloc char[View.BufferLength]);
        return !view.IsCalm ? Rotation.Home
            : view.IsNight ? ClockAtNight ? Clock : Rotation.Home
            : Rotation.Entries[(int)(viewer.Ticks / Interval.Ticks % Rotation.Entries.Count)];
    }
}
