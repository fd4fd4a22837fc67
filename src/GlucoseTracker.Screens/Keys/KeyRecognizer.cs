namespace GlucoseTracker.Screens.Keys;

/// <summary>
/// Makes gestures of edges. Only the edges' own time stamps count, so a gesture is the same however late its edges are read;
/// there is no clock in here. Not thread-safe.
/// </summary>
public sealed class KeyRecognizer
{
    private readonly SingleKeyRecognizer?[] _keys = new SingleKeyRecognizer?[Enum.GetValues<KeyRole>().Length];

    /// <summary>
    /// The next instant at which <see cref="Advance"/> recognizes a gesture without another edge; null when all keys are up.
    /// </summary>
    public TimeSpan? NextAt => _keys.Min(key => key?.NextAt);

    /// <summary>A key went down or came up, debounced.</summary>
    /// <param name="key">The key.</param>
    /// <param name="pressed">True when it went down.</param>
    /// <param name="at">When, on any clock that never jumps.</param>
    /// <returns>What it makes, in the order it happened, including holds of any key that fell due before.</returns>
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
    /// Edges were lost: what the key did is not known, so it makes no gesture, and a key that is down now counts again only after it came
    /// up.
    /// </summary>
    public IReadOnlyList<Gesture> Forget(KeyRole key, TimeSpan at)
    {
        var gestures = new List<Gesture>();
        _keys[(int)key]?.Forget(at, gestures);
        return gestures;
    }

    private void AdvanceAll(TimeSpan now, List<Gesture> gestures)
    {
        foreach (var key in _keys)
        {
            key?.Advance(now, gestures);
        }

        // Holds of two keys that are due together are returned in the order of time.
        gestures.Sort((a, b) => a.At.CompareTo(b.At));
    }
}
