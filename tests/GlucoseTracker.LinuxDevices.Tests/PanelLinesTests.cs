using System.Runtime.InteropServices;
using GlucoseTracker.Graphics;
using GlucoseTracker.LinuxDevices.Gpio;
using GlucoseTracker.LinuxDevices.Panel;

namespace GlucoseTracker.LinuxDevices.Tests;

/// <summary>Only the lines of a panel are driven.</summary>
public sealed class PanelLinesTests
{
    private const string NoChip = "no such chip";

    [Theory]
    [InlineData(24, 25, new[] { 24, 25 })]
    [InlineData(24, null, new[] { 24 })]
    [InlineData(null, 4, new[] { 4 })]
    public void A_panel_s_own_lines_are_asked_for_and_no_other(int? dataCommand, int? reset, int[] lines)
    {
        var request = PanelLines.CreateRequest(new PanelPins(dataCommand, reset), dataCommand: true);
        var words = MemoryMarshal.Cast<byte, uint>(MemoryMarshal.AsBytes(new Span<GpioRequest>(ref request)));

        Assert.Equal(lines, words[..lines.Length].ToArray().Select(line => (int)line));
        Assert.All(words[lines.Length..64].ToArray(), line => Assert.Equal(0u, line));
        Assert.Equal((uint)lines.Length, words[560 / 4]);
    }

    [Fact]
    public void The_reset_line_begins_low_whatever_D_C_is()
    {
        var request = PanelLines.CreateRequest(new PanelPins(24, 25), dataCommand: true);
        var bytes = MemoryMarshal.AsBytes(new Span<GpioRequest>(ref request));

        Assert.Equal(0b01UL, MemoryMarshal.Read<ulong>(bytes[328..]));
        Assert.Equal(0b11UL, MemoryMarshal.Read<ulong>(bytes[336..]));
    }

    [Fact]
    public void A_panel_without_lines_opens_no_chip()
    {
        using var lines = new PanelLines(new PanelPins(null, null, NoChip), TimeProvider.System);

        Assert.Null(Record.Exception(() => lines.Request(dataCommand: false)));
    }

    [Fact]
    public void A_chip_that_is_missing_is_a_failure_of_the_picture()
    {
        using var lines = new PanelLines(new PanelPins(24, 25, NoChip), TimeProvider.System);

        var failure = Assert.Throws<DisplayException>(() => lines.Request(dataCommand: false));

        Assert.Contains("The panel's D/C and reset lines", failure.Message, StringComparison.Ordinal);
    }
}
