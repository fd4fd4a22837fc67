using System.Collections.Immutable;
using GlucoseTracker.Graphics;

namespace GlucoseTracker.Oled;

/// <summary>
/// A controller with its panel. All differences between panels are data of this type, so that the driver has no special
/// cases.
/// </summary>
public sealed record OledPanel
{
    /// <summary>The name in the settings, such as "ssd1306-128x64".</summary>
    public required string Name { get; init; }

    /// <summary>The controller.</summary>
    public required OledController Controller { get; init; }

    /// <summary>The visible columns.</summary>
    public required int Width { get; init; }

    /// <summary>The visible rows.</summary>
    public required int Height { get; init; }

    /// <summary>
    /// The memory column of the first visible column. A wrong value shifts the picture sideways and shows a strip of noise at one edge.
    /// From 0 to <see cref="MaxColumnOffset"/>.
    /// </summary>
    public int ColumnOffset { get; init; }

    /// <summary>The maximum offset; 0 when memory and panel have the same number of columns.</summary>
    public int MaxColumnOffset => Controller.MaxMemoryColumns - Width;

    /// <summary>Commands that are only allowed while the display is off; empty for most controllers.</summary>
    public ImmutableArray<byte> InitializationWhileOff { get; init; } = [];

    /// <summary>
    /// All other registers except brightness and display on. Repeating them while a picture is shown is safe and restores
    /// registers that a voltage dip has changed.
    /// </summary>
    public required ImmutableArray<byte> Initialization { get; init; }

    /// <summary>The index of the parameter of command DB in <see cref="Initialization"/>; only commands of one byte follow it.</summary>
    private int DeselectLevelIndex => Initialization.LastIndexOf(OledCommand.DeselectLevel) + 1;

    /// <summary>The deselect level of the set-up, which every step has that names no other.</summary>
    public byte DeselectLevel => Initialization[DeselectLevelIndex];

    /// <summary>One level for each step of <see cref="DisplayBrightness"/>, in its order.</summary>
    public required ImmutableArray<DriveLevel> DriveLevels { get; init; }

    /// <summary>Returns the panel with another column offset.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The panel would exceed the memory.</exception>
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

    /// <summary>The register values of a brightness.</summary>
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
