namespace GlucoseTracker.Screens.State;

/// <summary>Where the content stands on the glass, against burn-in: columns and rows from its place at rest, -2 to 2 each.</summary>
/// <param name="X">To the right.</param>
/// <param name="Y">Downwards.</param>
public readonly record struct Orbit(int X, int Y)
{
    /// <summary>The most that the content is moved in any direction.</summary>
    public const int Reach = 2;

    /// <summary>The steps of a round: all 25 places row by row, one pixel a step, there and back again.</summary>
    public const int Steps = (2 * Places) - 2;

    /// <summary>The step at which the content is at rest, in the middle of the field.</summary>
    public const int RestStep = Places / 2;

    private const int Side = (2 * Reach) + 1;
    private const int Places = Side * Side;

    /// <summary>One step is taken every five minutes, so a round takes four hours.</summary>
    public static TimeSpan StepEvery { get; } = TimeSpan.FromMinutes(5);

    /// <summary>The place of a step; any number of steps is allowed.</summary>
    public static Orbit At(long step)
    {
        var place = (int)(((step % Steps) + Steps) % Steps);
        place = place < Places ? place : Steps - place;
        var (row, column) = (place / Side, place % Side);
        return new Orbit((row & 1) == 0 ? column - Reach : Reach - column, row - Reach);
    }
}
