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
    /// </summary>
    public int ColumnOffset { get; init; }

    /// <summary>Commands that the data sheet allows only while the display is off; empty for most chips.</summary>
    public ImmutableArray<byte> DarkSetUp { get; init; } = [];

    /// <summary>
    /// All other registers but brightness and display on. Safe to repeat while a picture is shown, so it also mends
    /// registers that a dip of the supply has changed.
    /// </summary>
    public required ImmutableArray<byte> SetUp { get; init; }

    /// <summary>One level for each step of <see cref="DisplayBrightness"/>, in its order.</summary>
    public required ImmutableArray<DriveLevel> DriveLevels { get; init; }

    /// <summary>The level of a step.</summary>
    public DriveLevel DriveLevel(DisplayBrightness brightness) => DriveLevels[(int)brightness];
}
