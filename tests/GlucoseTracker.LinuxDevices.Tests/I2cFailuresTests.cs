using GlucoseTracker.Graphics;
using GlucoseTracker.LinuxDevices.I2c;
using GlucoseTracker.LinuxDevices.Kernel;

namespace GlucoseTracker.LinuxDevices.Tests;

public sealed class I2cFailuresTests
{
    [Theory]
    [InlineData(2, DisplayFailure.NodeMissing, "names those that are there")]
    [InlineData(13, DisplayFailure.NoPermission, "group i2c")]
    [InlineData(1, DisplayFailure.NoPermission, "group i2c")]
    [InlineData(16, DisplayFailure.Busy, "dtoverlay")]
    [InlineData(25, DisplayFailure.NodeMissing, "/dev/i2c-1")]
    public void A_bus_that_cannot_be_opened_is_reported_with_the_next_step(int errno, DisplayFailure failure, string advice) =>
        AssertTells(I2cFailures.FromOpening(new KernelException("open", errno), "/dev/i2c-9", 0x3D), failure, advice);

    [Theory]
    [InlineData(121, DisplayFailure.NoAnswer, "wiring")]
    [InlineData(6, DisplayFailure.NoAnswer, "0x3C or 0x3D")]
    [InlineData(110, DisplayFailure.BusStuck, "SDA and SCL")]
    [InlineData(11, DisplayFailure.BusStuck, "SDA and SCL")]
    [InlineData(5, DisplayFailure.TransferFailed, "error 5")]
    [InlineData(0, DisplayFailure.TransferFailed, "half-way")]
    public void A_failed_transfer_is_reported_with_the_next_step(int errno, DisplayFailure failure, string advice) =>
        AssertTells(I2cFailures.FromTransfer(new KernelException("write", errno), "/dev/i2c-9", 0x3D), failure, advice);

    private static void AssertTells(DisplayException told, DisplayFailure failure, string advice)
    {
        Assert.Equal(failure, told.Failure);
        Assert.Contains(advice, told.Message, StringComparison.Ordinal);
        Assert.Contains("/dev/i2c-9", told.Message, StringComparison.Ordinal);
        Assert.EndsWith(".", told.Message, StringComparison.Ordinal);
    }
}
