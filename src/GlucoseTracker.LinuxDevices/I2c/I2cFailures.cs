using GlucoseTracker.Graphics;
using GlucoseTracker.LinuxDevices.Kernel;

namespace GlucoseTracker.LinuxDevices.I2c;

/// <summary>Maps the kernel's error numbers on an I2C bus to failures with a remedy.</summary>
/// <remarks>
/// Numbers: Documentation/i2c/fault-codes.rst and the bcm2835 driver of the kernel. Not acknowledged is EREMOTEIO there and ENXIO by the
/// convention; no end within a second is ETIMEDOUT, lost arbitration EAGAIN.
/// </remarks>
internal static class I2cFailures
{
    public static DisplayException FromOpening(KernelException failure, string path, int address) => failure.Errno switch
    {
        Errno.NoEntry or Errno.NoDevice or Errno.NoSuchAddress => new(
            DisplayFailure.NodeMissing, $"{path} does not exist: I2C is off ('sudo raspi-config nonint do_i2c 0'), or the bus has " +
                "another number; 'sudo glucose-tracker doctor' names those that are there.", failure),
        Errno.NoAccess or Errno.NotPermitted => new(
            DisplayFailure.NoPermission, $"{path} may not be opened by this user: add the user to the group i2c.", failure),
        Errno.Busy => new(
            DisplayFailure.Busy,
            $"A kernel driver owns address 0x{address:X2} on {path}: remove the display's dtoverlay line from config.txt and reboot.",
            failure),
        Errno.NotADevice => new(
            DisplayFailure.NodeMissing, $"{path} is not an I2C bus: set Display:Bus to one, usually /dev/i2c-1.", failure),
        _ => Unexpected(failure, path, address),
    };

    public static DisplayException FromTransfer(KernelException failure, string path, int address) => failure.Errno switch
    {
        Errno.RemoteInputOutput or Errno.NoSuchAddress or Errno.NoDevice => new(
            DisplayFailure.NoAnswer,
            $"Nothing answers at 0x{address:X2} on {path}: check the wiring, and whether the display has address 0x3C or 0x3D.",
            failure),
        Errno.TimedOut or Errno.Again => new(
            DisplayFailure.BusStuck,
            $"The I2C bus {path} is stuck: check SDA and SCL for a short circuit, and cut the display's power for a moment.",
            failure),
        _ => Unexpected(failure, path, address),
    };

    private static DisplayException Unexpected(KernelException failure, string path, int address) => new(
        DisplayFailure.TransferFailed,
        $"A transfer to 0x{address:X2} on {path} failed half-way (error {failure.Errno}): check wiring, cable length and power supply.",
        failure);
}
