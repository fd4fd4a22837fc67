using GlucoseTracker.Graphics;
using GlucoseTracker.LinuxDevices.Kernel;

namespace GlucoseTracker.LinuxDevices.Spi;

/// <summary>The sentences for what can go wrong on an SPI bus. It never tells whether a panel listens.</summary>
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
