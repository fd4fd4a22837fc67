namespace GlucoseTracker.Screens.State;

/// <summary>
/// The phase of everything that moves on a screen, once a second or slower. Only this value animates a picture; no clock does.
/// </summary>
public readonly record struct AnimationPhase
{
    private const int LabelSeconds = 4;

    /// <summary>The newest point is drawn small, or the dot of life is drawn where there is no trace; alternates each second.</summary>
    public bool IsHeartbeatSmall { get; init; }

    /// <summary>How many of the three asking dots are large: one more each second.</summary>
    public int PollingDots { get; init; }

    /// <summary>The second one of the two ringing pictures; alternates each second.</summary>
    public bool IsSecondRingingFrame { get; init; }

    /// <summary>Of two things that share a place, the second one; alternates every four seconds.</summary>
    public bool IsSecondLabel { get; init; }

    /// <summary>The phases at a whole second of a clock that never jumps.</summary>
    public static AnimationPhase FromSeconds(long wholeSeconds) => new()
    {
        IsHeartbeatSmall = (wholeSeconds & 1) != 0,
        PollingDots = (int)(wholeSeconds & 3),
        IsSecondRingingFrame = (wholeSeconds & 1) != 0,
        IsSecondLabel = (wholeSeconds / LabelSeconds & 1) != 0,
    };
}
