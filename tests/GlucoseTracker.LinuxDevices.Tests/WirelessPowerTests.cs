using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using GlucoseTracker.LinuxDevices.Network;

namespace GlucoseTracker.LinuxDevices.Tests;

public sealed class WirelessPowerTests
{
    [Fact]
    public void The_request_is_laid_out_as_the_kernel_reads_it()
    {
        var request = WirelessRequest.For("wlan0");
        request.Disabled = 1;
        var bytes = MemoryMarshal.AsBytes(new Span<WirelessRequest>(ref request));

        Assert.Equal(32, Unsafe.SizeOf<WirelessRequest>());
        Assert.Equal("wlan0\0"u8, bytes[..6]);
        Assert.Equal(1, bytes[21]);     // struct iw_param: value, fixed, disabled
    }

    [Theory]
    [InlineData("lo")]
    [InlineData("no-such-one")]
    [InlineData("a-name-that-is-too-long")]
    public void A_wired_interface_reports_nothing(string name) => Assert.Null(WirelessPower.IsSaving(name));
}
