using GlucoseTracker.Graphics;
using GlucoseTracker.LinuxDevices.Kernel;

namespace GlucoseTracker.LinuxDevices.Spi;

/// <summary>Maps the kernel's error numbers on an SPI bus to failures with a remedy. SPI has no acknowledgement of the panel.</summary>
internal static class SpiFailures
{
    public static DisplayException FromOpening(KernelException failure, string path) => failure.Errno switch
    {
        Errno.NoEntry or Errno.NoDevice or Errno.NoSuchAddress => new(
            DisplayFailure.NodeMissing, $"{path} does not exist: enable SPI with 'sudo raspi-config nonint do_spi 0'.", failure),
        Errno.NoAccess or Errno.NotPermitted => new(
            DisplayFailure.NoPermission, $"{path} may not be opened by this user: add the user to the group spi.", failure),
        Errno.Busy => new(DisplayFailure.Busy, $"{path} is in use by something else: stop that.", failure),
        _ => new(DisplayFailure.TransferFailed, $"{path} cannot be opened (error {failure.Errno}).", failure),
    };

    public static DisplayException FromTransfer(IOException failure, string path) => new(
        DisplayFailure.TransferFailed,
        $"A transfer on {path} failed ({failure.Message.TrimEnd('.')}): restart the service, then the board.", failure);
}
