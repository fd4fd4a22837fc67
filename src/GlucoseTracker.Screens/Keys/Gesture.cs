namespace GlucoseTracker.Screens.Keys;

/// <summary>The gestures of one key.</summary>
public enum GestureKind
{
    /// <summary>The key was pressed. The gesture is not complete yet; a dark panel wakes immediately.</summary>
    Touch,

    /// <summary>The key was released within a second. The press takes effect without waiting for a second press.</summary>
    Press,

    /// <summary>A second press that begins at most 400 ms after the end of the first, which has already counted as a press.</summary>
    DoublePress,

    /// <summary>The key has been down for 1 s; <see cref="HoldEnd"/> follows.</summary>
    Hold,

    /// <summary>The key has been down for 3 s.</summary>
    LongHold,

    /// <summary>The key has been down for 5 s.</summary>
    VeryLongHold,

    /// <summary>A held key was released, or counts as stuck.</summary>
    HoldEnd,
}

/// <summary>A gesture of a key.</summary>
/// <remarks>The default value is not a gesture; absence is an empty list. Equality: by all members.</remarks>
/// <param name="Key">The key.</param>
/// <param name="Kind">The gesture.</param>
/// <param name="At">The time of the gesture, on the clock of the edges.</param>
public readonly record struct Gesture(KeyRole Key, GestureKind Kind, TimeSpan At);
