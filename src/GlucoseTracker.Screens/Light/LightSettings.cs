using GlucoseTracker.Domain.Time;
using GlucoseTracker.Graphics;

namespace GlucoseTracker.Screens.Light;

/// <summary>The configured light.</summary>
public sealed record LightSettings
{
    /// <summary>What decides between day and night.</summary>
    public LightMode Mode { get; init; }

    /// <summary>The hours of the night. Default 22:00 to 07:00.</summary>
    public DailyPeriod Night { get; init; } = DailyPeriod.Night;

    /// <summary>The panel's brightness by day. Default: normal.</summary>
    public DisplayBrightness DayBrightness { get; init; } = DisplayBrightness.Normal;

    /// <summary>The panel's brightness by night. Default: the dimmest step.</summary>
    public DisplayBrightness NightBrightness { get; init; } = DisplayBrightness.Dimmest;

    /// <summary>True: by night the panel is off until a key or an alarm wakes it, or the value is urgent. Default false.</summary>
    public bool DarkAtNight { get; init; }
}
