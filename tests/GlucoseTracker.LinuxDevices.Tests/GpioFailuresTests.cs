using GlucoseTracker.LinuxDevices.Gpio;
using GlucoseTracker.LinuxDevices.Kernel;

namespace GlucoseTracker.LinuxDevices.Tests;

public sealed class GpioFailuresTests
{
    /// <summary>EINVAL.</summary>
    private const int InvalidArgument = 22;

    [Fact]
    public void A_busy_line_is_reported_with_its_consumer()
    {
        var failure = GpioFailures.FromRequest(new KernelException("ioctl", Errno.Busy), "pinctrl-bcm2835", (5, "gpio-keys"));

        Assert.Equal(GpioFailure.LineBusy, failure.Failure);
        Assert.Equal("Line 5 of pinctrl-bcm2835 is held by \"gpio-keys\": stop that, or choose another line.", failure.Message);
    }

    [Theory]
    [InlineData(Errno.Busy, GpioFailure.LineBusy, "something else")]
    [InlineData(Errno.NoAccess, GpioFailure.NoPermission, "group gpio")]
    [InlineData(Errno.NotPermitted, GpioFailure.NoPermission, "group gpio")]
    [InlineData(InvalidArgument, GpioFailure.Unsupported, "Linux 5.10")]
    public void Every_refusal_is_reported_with_the_next_step(int errno, GpioFailure expected, string advice)
    {
        var failure = GpioFailures.FromRequest(new KernelException("ioctl", errno), "pinctrl-bcm2835", busy: null);

        Assert.Equal(expected, failure.Failure);
        Assert.Contains(advice, failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_board_without_the_header_s_chip_is_reported_all_of_its_names()
    {
        var failure = GpioFailures.ChipMissing(HeaderChip.Name, "Button:Chip", ["gpio-mockup-A"]);

        Assert.Equal(GpioFailure.ChipMissing, failure.Failure);
        Assert.All(HeaderChip.Labels, label => Assert.Contains(label, failure.Message, StringComparison.Ordinal));
    }
}
