namespace GlucoseTracker.Screens.State;

/// <summary>The offset of the content against burn-in: -2 to 2 columns and rows from the middle.</summary>
/// <remarks>The default value is the middle. Equality: by both offsets.</remarks>
/// <param name="X">Columns to the right.</param>
/// <param name="Y">Rows downwards.</param>
public readonly record struct PixelShift(int X, int Y)
{
    /// <summary>The maximum offset in each direction.</summary>
    public const int MaxOffset = 2;

    /// <summary>The number of steps in a cycle: all 25 positions row by row, one pixel per step, and back.</summary>
    public const int StepsPerCycle = (2 * Places) - 2;

    /// <summary>The step without offset, in the middle of the field.</summary>
    public const int CenterStep = Places / 2;

    private const int Side = (2 * MaxOffset) + 1;
    private const int Places = Side * Side;

    /// <summary>The duration of a step: five minutes, so that a cycle takes four hours.</summary>
    public static TimeSpan StepInterval { get; } = TimeSpan.FromMinutes(5);

    /// <summary>Returns the offset of a step, for any number.</summary>
    public static PixelShift FromStep(long step)
    {
        var place = (int)(((step % StepsPerCycle) + StepsPerCycle) % StepsPerCycle);
        place = place < Places ? place : StepsPerCycle - place;
        var (row, column) = (place / Side, place % Side);
        return new PixelShift((row & 1) == 0 ? column - MaxOffset : MaxOffset - column, row - MaxOffset);
    }
}
