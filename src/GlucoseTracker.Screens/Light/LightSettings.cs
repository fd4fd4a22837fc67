using GlucoseTracker.Domain.Time;
using GlucoseTracker.Graphics;

namespace GlucoseTracker.Screens.Light;

/// <summary>The configured light.</summary>
public sealed record LightSettings
{
    /// <summary>The automatic choice of day or night.</summary>
    public LightMode Mode { get; init; }

    /// <summary>The hours of the night. Default 22:00 to 07:00.</summary>
    public DailyPeriod Night { get; init; } = DailyPeriod.Night;

    /// <summary>The brightness by day. Default: normal.</summary>
    public DisplayBrightness DayBrightness { get; init; } = DisplayBrightness.Normal;

    /// <summary>The panel's brightness by night. Default: the dimmest step.</summary>
    public DisplayBrightness NightBrightness { get; init; } = DisplayBrightness.Dimmest;

    /// <summary>
    /// True to switch the panel off at night except after a key press, during an alarm, and for an urgent value. Default false.
    /// </summary>
    public bool DarkAtNight { get; init; }

    /// <summary>
    /// True to show the clock instead of the value at night, except after a key press and while there is a message. Default false.
    /// </summary>
    public bool ClockAtNight { get; init; }
}
