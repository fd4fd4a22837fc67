namespace GlucoseTracker.Screens.Keys;

/// <summary>Recognizes the gestures of one key.</summary>
internal sealed class SingleKeyRecognizer(KeyRole key)
{
    private static readonly (TimeSpan After, GestureKind Kind)[] Holds =
    [
        (KeyTimings.Hold, GestureKind.Hold),
        (KeyTimings.LongHold, GestureKind.LongHold),
        (KeyTimings.VeryLongHold, GestureKind.VeryLongHold),
        (KeyTimings.Stuck, GestureKind.HoldEnd),
    ];

    /// <summary>The time of the press; null while the key is up, stuck or in an unknown state.</summary>
    private TimeSpan? _downAt;

    /// <summary>The end of a press that a second press can follow.</summary>
    private TimeSpan? _pressEndedAt;

    private int _holdsReported;

    public TimeSpan? NextAt => _downAt + Holds[Math.Min(_holdsReported, Holds.Length - 1)].After;

    private bool IsHeld => _downAt is not null && _holdsReported > 0;

    public void Down(TimeSpan at, List<Gesture> gestures)
    {
        // A second press without a release between: the edge was lost, and this is a new press.
        End(at, gestures);
        _downAt = at;
        gestures.Add(new Gesture(key, GestureKind.Touch, at));
    }

    public void Up(TimeSpan at, List<Gesture> gestures)
    {
        if (_downAt is not { } downAt)
        {
            return;
        }

        if (IsHeld)
        {
            End(at, gestures);
            return;
        }

        var second = downAt - _pressEndedAt <= KeyTimings.DoublePress;
        gestures.Add(new Gesture(key, second ? GestureKind.DoublePress : GestureKind.Press, at));
        (_downAt, _pressEndedAt) = (null, second ? null : at);
    }

    public void Advance(TimeSpan now, List<Gesture> gestures)
    {
        while (NextAt <= now)
        {
            var (after, kind) = Holds[_holdsReported];
            gestures.Add(new Gesture(key, kind, _downAt!.Value + after));
            _pressEndedAt = null;
            _holdsReported++;
            if (kind == GestureKind.HoldEnd)
            {
                (_downAt, _holdsReported) = (null, 0);
            }
        }
    }

    /// <summary>Discards the gesture in progress, because edges were lost; a hold ends.</summary>
    public void DiscardGesture(TimeSpan at, List<Gesture> gestures)
    {
        End(at, gestures);
        _pressEndedAt = null;
    }

    private void End(TimeSpan at, List<Gesture> gestures)
    {
        if (IsHeld)
        {
            gestures.Add(new Gesture(key, GestureKind.HoldEnd, at));
        }

        (_downAt, _holdsReported) = (null, 0);
    }
}
