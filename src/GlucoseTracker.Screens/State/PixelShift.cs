namespace GlucoseTracker.Screens.State;

/// <summary>The offset of the content on the panel against burn-in: -2 to 2 columns and rows from the middle.</summary>
/// <param name="X">To the right.</param>
/// <param name="Y">Downwards.</param>
public readonly record struct PixelShift(int X, int Y)
{
    /// <summary>The most that the content is moved in any direction.</summary>
    public const int MaxOffset = 2;

    /// <summary>The steps of a round: all 25 places row by row, one pixel a step, there and back again.</summary>
    public const int StepsPerCycle = (2 * Places) - 2;

    /// <summary>The step at which the content is at rest, in the middle of the field.</summary>
    public const int RestStep = Places / 2;

    private const int Side = (2 * MaxOffset) + 1;
    private const int Places = Side * Side;

    /// <summary>One step is taken every five minutes, so a round takes four hours.</summary>
    public static TimeSpan StepInterval { get; } = TimeSpan.FromMinutes(5);

    /// <summary>The place of a step; any number of steps is allowed.</summary>
    public static PixelShift FromStep(long step)
    {
        var place = (int)(((step % StepsPerCycle) + StepsPerCycle) % StepsPerCycle);
        place = place < Places ? place : StepsPerCycle - place;
        var (row, column) = (place / Side, place % Side);
        return new PixelShift((row & 1) == 0 ? column - MaxOffset : MaxOffset - column, row - MaxOffset);
    }
}
