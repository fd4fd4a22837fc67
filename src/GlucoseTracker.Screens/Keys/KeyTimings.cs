namespace GlucoseTracker.Screens.Keys;

/// <summary>The times that separate gestures, chosen for a person who is half asleep.</summary>
public static class KeyTimings
{
    /// <summary>From the end of a press to the beginning of a second one that belongs to it: at most 400 ms.</summary>
    public static TimeSpan DoublePress { get; } = TimeSpan.FromMilliseconds(400);

    /// <summary>Down for so long is a hold: 1 s.</summary>
    public static TimeSpan Hold { get; } = TimeSpan.FromSeconds(1);

    /// <summary>A long hold: 3 s.</summary>
    public static TimeSpan LongHold { get; } = TimeSpan.FromSeconds(3);

    /// <summary>A very long hold: 5 s.</summary>
    public static TimeSpan VeryLongHold { get; } = TimeSpan.FromSeconds(5);

    /// <summary>A key that is down for 15 s counts as stuck and is ignored until its release.</summary>
    public static TimeSpan Stuck { get; } = TimeSpan.FromSeconds(15);
}
