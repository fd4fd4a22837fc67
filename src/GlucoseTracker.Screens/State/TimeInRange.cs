namespace GlucoseTracker.Screens;

/// <summary>How the five-minute slots of a span of time lie against the target.</summary>
/// <param name="Slots">All slots, with or without a reading.</param>
/// <param name="Below">Slots with a reading below the target.</param>
/// <param name="InRange">Slots inside the target.</param>
/// <param name="Above">Slots above the target.</param>
public sealed record TimeInRange(int Slots, int Below, int InRange, int Above)
{
    /// <summary>Slots with a reading.</summary>
    public int Known => Below + InRange + Above;
}
