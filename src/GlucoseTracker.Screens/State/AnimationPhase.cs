namespace GlucoseTracker.Screens.State;

/// <summary>
/// The phase of all animations of a screen, with steps of one second or longer. Pictures have no other animation.
/// </summary>
/// <remarks>The default value is the phase of pictures without animation, such as golden frames. Equality: by all members.</remarks>
public readonly record struct AnimationPhase
{
    private const int LabelSeconds = 4;

    /// <summary>
    /// True when the newest point is small, or the heartbeat dot is lit on a screen without a trace; alternates each second.
    /// </summary>
    public bool IsHeartbeatSmall { get; init; }

    /// <summary>The number of large dots of the polling indicator, 0 to 3; increases each second.</summary>
    public int PollingDots { get; init; }

    /// <summary>True for the second of the two pictures of a ringing alarm; alternates each second.</summary>
    public bool IsSecondRingingFrame { get; init; }

    /// <summary>True for the second of two items that share a position; alternates every four seconds.</summary>
    public bool IsSecondLabel { get; init; }

    /// <summary>Creates the phase for a whole second of a clock that never jumps.</summary>
    public static AnimationPhase FromSeconds(long wholeSeconds) => new()
    {
        IsHeartbeatSmall = (wholeSeconds & 1) != 0,
        PollingDots = (int)(wholeSeconds & 3),
        IsSecondRingingFrame = (wholeSeconds & 1) != 0,
        IsSecondLabel = (wholeSeconds / LabelSeconds & 1) != 0,
    };
}
