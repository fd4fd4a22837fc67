using GlucoseTracker.Graphics;
using GlucoseTracker.LinuxDevices.Gpio;

namespace GlucoseTracker.LinuxDevices.Panel;

/// <summary>Converts failures of GPIO lines to failures of a picture.</summary>
internal static class PanelLineFailures
{
    public static DisplayException CreateException(GpioException failure) => new(
        failure.Failure switch
        {
            GpioFailure.NoPermission => DisplayFailure.NoPermission,
            GpioFailure.LineBusy => DisplayFailure.Busy,
            GpioFailure.Gone => DisplayFailure.TransferFailed,
            _ => DisplayFailure.NodeMissing,
        },
        $"The panel's D/C and reset lines: {failure.Message}",
        failure);
}
