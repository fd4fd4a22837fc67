using GlucoseTracker.Screens.State;

namespace GlucoseTracker.Screens;

/// <summary>When a picture changes although nothing happened.</summary>
public static class ScreenTiming
{
    /// <summary>
    /// True when the picture has parts that change each second with <see cref="AnimationPhase"/>: all but the last two screens, since a picture
    /// that stands still is a frozen device.
    /// </summary>
    public static bool Moves(ScreenState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        return state.Page is not (ScreenPage.Blank or ScreenPage.SwitchingOff);
    }

    /// <summary>
    /// The first instant after <see cref="ScreenState.Now"/> at which an age or a clock on the picture changes, movement apart; null when
    /// there is none.
    /// </summary>
    public static DateTimeOffset? NextChange(ScreenState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        if (!Moves(state))
        {
            return null;
        }

        var view = new View(state, stackalloc char[View.BufferLength]);
        DateTimeOffset? age = view.HasReading && !view.IsAgeUnknown
            ? state.Now + (TimeSpan.FromMinutes(view.AgeMinutes + 1) - view.Age)
            : null;
        DateTimeOffset? clock = view.IsNight || state.Page == ScreenPage.Graph ? NextMinute(state.Now) : null;
        return age < clock || clock is null ? age : clock;
    }

    private static DateTimeOffset NextMinute(DateTimeOffset now) =>
        now.AddTicks(TimeSpan.TicksPerMinute - (now.Ticks % TimeSpan.TicksPerMinute));
}
