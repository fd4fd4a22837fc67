using Microsoft.Extensions.Time.Testing;

namespace GlucoseTracker.Oled.Tests;

/// <summary>The set-up of each panel, byte for byte as verified against the data sheets and other drivers.</summary>
public sealed class SetUpBytesTests
{
    [Theory]
    [InlineData("ssd1306-128x64", "", "2E D580 A83F D300 40 8D14 2000 A1 C8 DA12 DB20 A4 A6")]
    [InlineData("ssd1306-128x32", "", "2E D580 A81F D300 40 8D14 2000 A1 C8 DA02 DB20 A4 A6")]
    [InlineData("sh1106-128x64", "AD8B", "D550 A83F D300 40 32 A1 C8 DA12 DB35 A4 A6")]
    [InlineData("ssd1309-128x64", "FD12", "2E D5A0 A83F D300 40 2000 A1 C8 DA12 DB34 A4 A6")]
    [InlineData("ssd1305-128x32", "AD8E", "2E D580 D805 A81F D300 40 2000 A1 C8 DA12 DB34 A4 A6")]
    public void The_commands_of_a_panel_are_these_bytes(string name, string whileOff, string always)
    {
        var panel = OledPanels.Find(name)!;

        Assert.Equal(whileOff, Convert.ToHexString(panel.InitializationWhileOff.AsSpan()));
        Assert.Equal(always.Replace(" ", "", StringComparison.Ordinal), Convert.ToHexString(panel.Initialization.AsSpan()));
    }

    public static TheoryData<string> Panels => Bench.PanelNames;

    [Theory]
    [MemberData(nameof(Panels))]
    public void A_changed_picture_is_sent_without_an_allocation(string name)
    {
        var panel = OledPanels.Find(name)!;
        using var display = new OledDisplay(panel, new IdleBus(), new FakeTimeProvider());
        var (first, second) = (Pictures.Noise(panel, 1), Pictures.Asymmetric(panel));
        for (var n = 0; n < 4; n++)
        {
            display.Show(first);
            display.Show(second);
        }

        var before = GC.GetAllocatedBytesForCurrentThread();
        display.Show(first);
        display.Show(second);

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    /// <summary>A bus that accepts everything.</summary>
    private sealed class IdleBus : IDisplayBus
    {
        public void SendCommands(ReadOnlySpan<byte> commands)
        {
        }

        public void SendData(ReadOnlySpan<byte> bytes)
        {
        }

        public void Dispose()
        {
        }
    }
}
