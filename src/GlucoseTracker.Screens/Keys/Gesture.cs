namespace GlucoseTracker.Screens.Keys;

/// <summary>What a finger did with one key.</summary>
public enum GestureKind
{
    /// <summary>The key went down. What it will become is not known yet; a dark panel wakes at once.</summary>
    Touch,

    /// <summary>Down and up again within a second. A press counts immediately, without waiting for a second press.</summary>
    Press,

    /// <summary>A second press that begins at most 400 ms after the end of the first, which has already counted as a press.</summary>
    DoublePress,

    /// <summary>Down for 1 s; ends with <see cref="HoldEnd"/>.</summary>
    Hold,

    /// <summary>Still down after 3 s.</summary>
    LongHold,

    /// <summary>Still down after 5 s.</summary>
    VeryLongHold,

    /// <summary>A key that was held came up, or is down for so long that it is taken for stuck.</summary>
    HoldEnd,
}

/// <summary>A gesture at one key.</summary>
/// <param name="Key">The key.</param>
/// <param name="Kind">What was done.</param>
/// <param name="At">When, on the clock of the edges that it was made of.</param>
public readonly record struct Gesture(KeyRole Key, GestureKind Kind, TimeSpan At);
