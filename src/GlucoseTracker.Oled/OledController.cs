namespace GlucoseTracker.Oled;

/// <summary>The properties of a controller that its driver needs.</summary>
public sealed record OledController
{
    /// <summary>The name of the controller, such as "SSD1306".</summary>
    public required string Name { get; init; }

    /// <summary>The columns of the display memory; a panel may show only a part of them.</summary>
    public required int MemoryColumns { get; init; }

    /// <summary>
    /// The columns of the memory of compatible controllers sold under the same name; by default those of this one.
    /// </summary>
    public int MaxMemoryColumns { get => Math.Max(field, MemoryColumns); init; }

    /// <summary>The pages of eight rows of the display memory.</summary>
    public required int MemoryPages { get; init; }

    /// <summary>
    /// True when commands 21 and 22 set a window that horizontal addressing fills and wraps in. False when a page and a column are set and
    /// the column only counts up.
    /// </summary>
    public required bool HasWindows { get; init; }

    /// <summary>The maximum SPI clock of the data sheet, in hertz.</summary>
    public required int MaxSpiHertz { get; init; }

    /// <summary>The size of the display memory in bytes.</summary>
    public int MemoryBytes => MemoryColumns * MemoryPages;
}
