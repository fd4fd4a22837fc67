using System.Collections.Immutable;
using GlucoseTracker.Graphics;

namespace GlucoseTracker.Oled;

/// <summary>
/// A panel as a value: a controller bonded to a certain glass. All that differs between panels stands here, so the driver has no case
/// for any of them.
/// </summary>
public sealed record OledPanel
{
    /// <summary>The name in the settings, for instance "ssd1306-128x64".</summary>
    public required string Name { get; init; }

    /// <summary>The chip.</summary>
    public required OledController Controller { get; init; }

    /// <summary>Visible columns.</summary>
    public required int Width { get; init; }

    /// <summary>Visible rows.</summary>
    public required int Height { get; init; }

    /// <summary>
    /// The memory column behind the first visible one. A wrong value shows as a picture shifted sideways with a strip of noise at one edge.
    /// From 0 to <see cref="MaxColumnOffset"/>.
    /// </summary>
    public int ColumnOffset { get; init; }

    /// <summary>The last memory column with which the glass can begin; 0 when the memory has no more columns than the glass.</summary>
    public int MaxColumnOffset => Controller.MaxMemoryColumns - Width;

    /// <summary>Commands that the data sheet allows only while the display is off; empty for most chips.</summary>
    public ImmutableArray<byte> InitializationWhileOff { get; init; } = [];

    /// <summary>
    /// All other registers but brightness and display on. Safe to repeat while a picture is shown, so it also mends
    /// registers that a dip of the supply has changed.
    /// </summary>
    public required ImmutableArray<byte> Initialization { get; init; }

    /// <summary>Where in <see cref="Initialization"/> the parameter of command DB is; only commands of one byte follow it.</summary>
    private int DeselectLevelIndex => Initialization.LastIndexOf(OledCommand.DeselectLevel) + 1;

    /// <summary>The deselect level of the set-up, which every step has that names no other.</summary>
    public byte DeselectLevel => Initialization[DeselectLevelIndex];

    /// <summary>One level for each step of <see cref="DisplayBrightness"/>, in its order.</summary>
    public required ImmutableArray<DriveLevel> DriveLevels { get; init; }

    /// <summary>The same panel with its glass on other columns of the memory.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The memory ends before the glass does.</exception>
    public OledPanel WithColumnOffset(int offset)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(offset);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(offset, MaxColumnOffset);
        return this with
        {
            ColumnOffset = offset,
            Controller = offset + Width > Controller.MemoryColumns
                ? Controller with { MemoryColumns = Controller.MaxMemoryColumns }
                : Controller,
        };
    }

    /// <summary>The level of a step.</summary>
    public DriveLevel GetDriveLevel(DisplayBrightness brightness) => DriveLevels[(int)brightness];

    /// <summary>The deselect level of a step: its own, or that of the set-up.</summary>
    public byte GetDeselectLevel(DisplayBrightness brightness) => GetDriveLevel(brightness).DeselectLevel ?? DeselectLevel;

    /// <summary>
    /// <see cref="Initialization"/> with the deselect level of a step, so that repeating it by night never lights the panel up.
    /// </summary>
    public byte[] GetInitialization(DisplayBrightness brightness)
    {
        byte[] commands = [.. Initialization];
        commands[DeselectLevelIndex] = GetDeselectLevel(brightness);
        return commands;
    }
}
