using GlucoseTracker.Graphics;
using GlucoseTracker.Screens.Keys;
using GlucoseTracker.Screens.State;

namespace GlucoseTracker.Screens.Light;

/// <summary>Computes layout and brightness from clock, keys and settings; urgent states increase the brightness in steps.</summary>
public static class LightRules
{
    /// <summary>The maximum number of brightness steps by keys.</summary>
    internal const int MaxBrightnessShift = 4;

    /// <summary>The time after which an alarm that rings at night uses the day brightness: 10 s.</summary>
    private static readonly TimeSpan DimRingingTime = TimeSpan.FromSeconds(10);

    /// <summary>Computes the light at an instant.</summary>
    /// <param name="settings">The configured light.</param>
    /// <param name="state">The state to show; its layout is ignored.</param>
    /// <param name="keys">The selections by keys. A selection ends when the night next begins or ends.</param>
    /// <param name="uptime">The instant on the clock of the gestures.</param>
    /// <param name="ringingFor">The time for which the alarm has been ringing; null when no alarm rings.</param>
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
    /// <param name="keys">The choices of the keys. A choice lasts until night next begins or ends.</param>
    /// <param name="now">The local time.</param>
    public static LightChoice GetChoice(LightSettings settings, UiState keys, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(keys);
        return IsChosen(settings, keys, now) ? keys.Light : LightChoice.ByClock;
    }

    private static bool IsChosen(LightSettings settings, UiState keys, DateTimeOffset now) =>
        keys.LightAt is { } at && now < settings.Night.GetNextSwitch(at);

    /// <summary>While the time is unknown it may be night, so the device starts with a dim panel.</summary>
    private static ScreenLayout GetConfiguredLayout(LightSettings settings, ScreenState state) => settings.Mode switch
    {
        LightMode.Day => ScreenLayout.Day,
        LightMode.Night => ScreenLayout.Night,
        _ => !state.ClockTrusted || settings.Night.Contains(TimeOnly.FromTimeSpan(state.Now.TimeOfDay))
            ? ScreenLayout.Night
            : ScreenLayout.Day,
    };

    /// <summary>True for an urgent value that is not too old, or a ringing alarm.</summary>
    private static bool IsLightNeeded(ScreenState state, TimeSpan? ringingFor)
    {
        var view = new View(state, stackalloc char[View.BufferLength]);
        return ringingFor is not null || (view.HasReading && view.IsUrgent && !view.HasNoValue && !view.IsStale);
    }

    /// <summary>
    /// For an urgent state one step above the night's brightness, at least dim; the day's brightness after the alarm has rung for a while;
    /// never darker than the preset.
    /// </summary>
    private static DisplayBrightness GetNeededBrightness(
        LightSettings settings, DisplayBrightness preset, bool needed, TimeSpan? ringingFor)
    {
        var min = ringingFor >= DimRingingTime ? settings.DayBrightness
            : needed ? Min(Shift(Max(settings.NightBrightness, DisplayBrightness.Dimmest), 1), settings.DayBrightness)
            : preset;
        return Max(min, preset);
    }

    private static DisplayBrightness Min(DisplayBrightness a, DisplayBrightness b) => a < b ? a : b;

    private static DisplayBrightness Max(DisplayBrightness a, DisplayBrightness b) => a > b ? a : b;

    /// <summary>Shifts a brightness by steps; only the configuration selects a brightness below the dimmest step.</summary>
    private static DisplayBrightness Shift(DisplayBrightness brightness, int steps) => (DisplayBrightness)Math.Clamp(
        (int)brightness + steps, (int)Min(brightness, DisplayBrightness.Dimmest), (int)DisplayBrightness.Brightest);
}
