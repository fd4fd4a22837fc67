using GlucoseTracker.Graphics;
using GlucoseTracker.Testing.Oled;
using Microsoft.Extensions.Time.Testing;

namespace GlucoseTracker.Oled.Tests;

/// <summary>The driver of a panel on the emulated display of the same kind.</summary>
internal sealed class Bench
{
    private static readonly Dictionary<string, (EmulatedChip Chip, EmulatedPanel Glass)> Modules = new()
    {
        ["ssd1306-128x64"] = (EmulatedChip.Ssd1306, new EmulatedPanel(128, 64)),
        ["ssd1306-128x32"] = (EmulatedChip.Ssd1306, new EmulatedPanel(128, 32, AlternatingComs: false)),
        ["sh1106-128x64"] = (EmulatedChip.Sh1106, new EmulatedPanel(128, 64, FirstColumn: 2)),
        ["ssd1309-128x64"] = (EmulatedChip.Ssd1309, new EmulatedPanel(128, 64)),
        ["ssd1305-128x32"] = (EmulatedChip.Ssd1305, new EmulatedPanel(128, 32, FirstColumn: 4)),
    };

    /// <param name="panel">The panel of the driver.</param>
    /// <param name="intervals">The refresh intervals.</param>
    /// <param name="firstColumn">The first column of the panel; null: the default.</param>
    public Bench(OledPanel panel, PanelRefreshIntervals? intervals = null, int? firstColumn = null)
    {
        var (chip, glass) = Modules[panel.Name];
        var columns = firstColumn + panel.Width > chip.Columns ? 132 : chip.Columns; // a compatible chip with more columns
        Panel = panel;
        Device = new EmulatedOled(chip with { Columns = columns }, glass with { FirstColumn = firstColumn ?? glass.FirstColumn });
        Display = new OledDisplay(panel, Device, Time, intervals);
    }

    /// <summary>All panels, for theories.</summary>
    public static TheoryData<string> PanelNames => [.. OledPanels.All.Select(panel => panel.Name)];

    public OledPanel Panel { get; }

    public EmulatedOled Device { get; }

    public FakeTimeProvider Time { get; } = new();

    public OledDisplay Display { get; }

    public static Bench For(string panel) => new(OledPanels.Find(panel)!);

    /// <summary>Bytes on an I2C wire since the last clearing.</summary>
    public int WireBytes => Device.Writes.Sum(write => write.WireBytes);

    public void AssertShows(MonoFrame frame) => Assert.True(Device.Picture().ContentEquals(frame), "The panel shows another picture.");

    public void AssertDark() => Assert.Equal(0, Device.Picture().CountLitPixels());
}
