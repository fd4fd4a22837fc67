using GlucoseTracker.Graphics;
using GlucoseTracker.Screens.Keys;
using GlucoseTracker.Screens.State;

namespace GlucoseTracker.Screens.Light;

/// <summary>How much light there is: by clock, key or setting; what is urgent adds light in steps.</summary>
public static class LightRules
{
    /// <summary>The most steps of brightness that keys move the configured one.</summary>
    internal const int MaxBrightnessShift = 4;

    /// <summary>An alarm that has rung for so long by night gets the brightness of the day: 10 s.</summary>
    private static readonly TimeSpan DimRingingTime = TimeSpan.FromSeconds(10);

    /// <summary>The light at an instant.</summary>
    /// <param name="settings">The configured light.</param>
    /// <param name="state">The state to show; its layout is ignored.</param>
    /// <param name="keys">What was chosen at the keys. A choice lasts until night next begins or ends.</param>
    /// <param name="uptime">The instant on the clock of the gestures.</param>
    /// <param name="ringingFor">How long the alarm has rung; null when none rings.</param>
    public static LightPlan Compute(LightSettings settings, ScreenState state, UiState keys, TimeSpan uptime, TimeSpan? ringingFor)
    {
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(keys);
        var chosen = IsChosen(settings, keys, state.Now);
        var choice = GetChoice(settings, keys, state.Now);
        var layout = choice switch
        {
            LightChoice.Day => ScreenLayout.Day,
            LightChoice.Night => ScreenLayout.Night,
            _ => GetConfiguredLayout(settings, state),
        };
        var night = layout == ScreenLayout.Night;
        var preset = Shift(night ? settings.NightBrightness : settings.DayBrightness, chosen ? keys.BrightnessSteps : 0);
        var needed = IsLightNeeded(state, ringingFor);
        var wantsDark = choice == LightChoice.Dark || (choice == LightChoice.ByClock && night && settings.DarkAtNight);
        return new LightPlan(
            layout, GetNeededBrightness(settings, preset, needed, ringingFor), wantsDark && !needed && !keys.IsActive(uptime));
    }

    /// <summary>
    /// The light that the light key has chosen; <see cref="LightChoice.ByClock"/> when it chose none, or its choice is over.
    /// </summary>
    /// <param name="settings">The configured light.</param>
    /// <param name="keys">What was chosen at the keys. A choice lasts until night next begins or ends.</param>
    /// <param name="now">The local time.</param>
    public static LightChoice GetChoice(LightSettings settings, UiState keys, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(keys);
        return IsChosen(settings, keys, now) ? keys.Light : LightChoice.ByClock;
    }

    private static bool IsChosen(LightSettings settings, UiState keys, DateTimeOffset now) =>
        keys.LightAt is { } at && now < settings.Night.GetNextSwitch(at);

    /// <summary>While the time is not known it may be night, so the device boots dim.</summary>
    private static ScreenLayout GetConfiguredLayout(LightSettings settings, ScreenState state) => settings.Mode switch
    {
        LightMode.Day => ScreenLayout.Day,
        LightMode.Night => ScreenLayout.Night,
        _ => !state.ClockTrusted || settings.Night.Contains(TimeOnly.FromTimeSpan(state.Now.TimeOfDay))
            ? ScreenLayout.Night
            : ScreenLayout.Day,
    };

    /// <summary>An urgent value that still counts, or a ringing alarm.</summary>
    private static bool IsLightNeeded(ScreenState state, TimeSpan? ringingFor)
    {
        var view = new View(state, stackalloc char[View.BufferLength]);
        return ringingFor is not null || (view.HasReading && view.IsUrgent && !view.HasNoValue && !view.IsStale);
    }

    /// <summary>
    /// One step above the night's for what is urgent, at least dim, and the day's once it has rung for a while; never darker than the
    /// preset.
    /// </summary>
    private static DisplayBrightness GetNeededBrightness(
        LightSettings settings, DisplayBrightness preset, bool needed, TimeSpan? ringingFor)
    {
        var least = ringingFor >= DimRingingTime ? settings.DayBrightness
            : needed ? Min(Shift(Max(settings.NightBrightness, DisplayBrightness.Dimmest), 1), settings.DayBrightness)
            : preset;
        return Max(least, preset);
    }

    private static DisplayBrightness Min(DisplayBrightness a, DisplayBrightness b) => a < b ? a : b;

    private static DisplayBrightness Max(DisplayBrightness a, DisplayBrightness b) => a > b ? a : b;

    /// <summary>Only the configuration leads below the dimmest step, no key does.</summary>
    private static DisplayBrightness Shift(DisplayBrightness brightness, int steps) => (DisplayBrightness)Math.Clamp(
        (int)brightness + steps, (int)Min(brightness, DisplayBrightness.Dimmest), (int)DisplayBrightness.Brightest);
}
