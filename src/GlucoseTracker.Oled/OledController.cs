namespace GlucoseTracker.Oled;

/// <summary>A controller chip, as far as its driver has to know it.</summary>
public sealed record OledController
{
    /// <summary>The maker's name, for instance "SSD1306".</summary>
    public required string Name { get; init; }

    /// <summary>Columns of the display memory; a panel may show only a part of them.</summary>
    public required int MemoryColumns { get; init; }

    /// <summary>
    /// The columns that the memory of a compatible chip may have, which is sold under the same name; by default those of this one.
    /// </summary>
    public int MaxMemoryColumns { get => Math.Max(field, MemoryColumns); init; }

    /// <summary>Pages of eight rows of the display memory.</summary>
    public required int MemoryPages { get; init; }

    /// <summary>
    /// True when commands 21 and 22 set a window that horizontal addressing fills and wraps in.
    /// False when a page and a column are set and the column only counts up.
    /// </summary>
    public required bool HasWindows { get; init; }

    /// <summary>The highest SPI clock the data sheet allows, in hertz.</summary>
    public required int MaxSpiHertz { get; init; }

    /// <summary>Bytes of the whole display memory.</summary>
    public int MemoryBytes => MemoryColumns * MemoryPages;
}
