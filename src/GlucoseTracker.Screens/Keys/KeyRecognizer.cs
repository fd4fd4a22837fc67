namespace GlucoseTracker.Screens.Keys;

/// <summary>
/// Converts edges to gestures. Only the time stamps of the edges count, so the result does not depend on when the edges are read. Not
/// thread-safe.
/// </summary>
public sealed class KeyRecognizer
{
    private readonly SingleKeyRecognizer?[] _keys = new SingleKeyRecognizer?[Enum.GetValues<KeyRole>().Length];

    /// <summary>
    /// The next instant at which <see cref="Advance"/> recognizes a gesture without another edge; null when all keys are up.
    /// </summary>
    public TimeSpan? NextAt => _keys.Min(key => key?.NextAt);

    /// <summary>Handles a debounced edge of a key.</summary>
    /// <param name="key">The key.</param>
    /// <param name="pressed">True for a press, false for a release.</param>
    /// <param name="at">The time stamp, on a clock that never jumps.</param>
    /// <returns>The gestures in chronological order, including earlier holds of any key.</returns>
    public IReadOnlyList<Gesture> Edge(KeyRole key, bool pressed, TimeSpan at)
    {
        var gestures = new List<Gesture>();
        AdvanceAll(at, gestures);
        var watch = _keys[(int)key] ??= new SingleKeyRecognizer(key);
        if (pressed)
        {
            watch.Down(at, gestures);
        }
        else
        {
            watch.Up(at, gestures);
        }

        return gestures;
    }

    /// <summary>Recognizes the holds that are due at this instant.</summary>
    public IReadOnlyList<Gesture> Advance(TimeSpan now)
    {
        var gestures = new List<Gesture>();
        AdvanceAll(now, gestures);
        return gestures;
    }

    /// <summary>
    /// Handles lost edges: a gesture in progress is discarded, and a key that is down is ignored until its release.
    /// </summary>
    public IReadOnlyList<Gesture> DiscardGesture(KeyRole key, TimeSpan at)
    {
        var gestures = new List<Gesture>();
        _keys[(int)key]?.DiscardGesture(at, gestures);
        return gestures;
    }

    private void AdvanceAll(TimeSpan now, List<Gesture> gestures)
    {
        foreach (var key in _keys)
        {
            key?.Advance(now, gestures);
        }

        // Holds of two keys that are due together are sorted by time.
        gestures.Sort((a, b) => a.At.CompareTo(b.At));
    }
}
