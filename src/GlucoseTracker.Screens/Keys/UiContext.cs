using GlucoseTracker.Screens.Pages;
using GlucoseTracker.Screens.State;

namespace GlucoseTracker.Screens.Keys;

/// <summary>The circumstances that determine the meaning of a gesture.</summary>
/// <remarks>The default value has no pages and is not used. Equality: by all members.</remarks>
public readonly record struct UiContext
{
    /// <summary>The keys of the device.</summary>
    public KeySet Keys { get; init; }

    /// <summary>The phase of the alarm on the screen; null when there is none.</summary>
    public AlarmPhase? Alarm { get; init; }

    /// <summary>True during an alarm test.</summary>
    public bool AlarmTest { get; init; }

    /// <summary>True when two presses of the refresh key, while no alarm is on, snooze ahead. Always false with a single key.</summary>
    public bool CanSnoozeAhead { get; init; }

    /// <summary>True when a very long hold of the light key switches the device off.</summary>
    public bool CanSwitchOff { get; init; }

    /// <summary>True while the panel is off.</summary>
    public bool IsPanelOff { get; init; }

    /// <summary>True while a page without a key press replaces the home page.</summary>
    public bool IsUnattended { get; init; }

    /// <summary>The pages that are available now.</summary>
    public required PageCarousel Pages { get; init; }

    /// <summary>The time without key presses after which the home page returns, and a dark panel becomes dark again.</summary>
    public TimeSpan HomeTimeout { get; init; }

    /// <summary>The present local time.</summary>
    public DateTimeOffset Now { get; init; }
}
