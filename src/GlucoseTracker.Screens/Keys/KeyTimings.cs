namespace GlucoseTracker.Screens.Keys;

/// <summary>The times that distinguish gestures, chosen for a sleepy user.</summary>
public static class KeyTimings
{
    /// <summary>The maximum time from the end of a press to a second press of the same gesture: 400 ms.</summary>
    public static TimeSpan DoublePress { get; } = TimeSpan.FromMilliseconds(400);

    /// <summary>The time of a hold: 1 s.</summary>
    public static TimeSpan Hold { get; } = TimeSpan.FromSeconds(1);

    /// <summary>The time of a long hold: 3 s.</summary>
    public static TimeSpan LongHold { get; } = TimeSpan.FromSeconds(3);

    /// <summary>The time of a very long hold: 5 s.</summary>
    public static TimeSpan VeryLongHold { get; } = TimeSpan.FromSeconds(5);

    /// <summary>The time after which a pressed key counts as stuck and is ignored until its release: 15 s.</summary>
    public static TimeSpan Stuck { get; } = TimeSpan.FromSeconds(15);
}
