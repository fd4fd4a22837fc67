using GlucoseTracker.Graphics;
using GlucoseTracker.LinuxDevices.Gpio;
using GlucoseTracker.Pi.Languages;

namespace GlucoseTracker.Pi.Doctor;

/// <summary>Failures of devices in a few words, in the language of the command.</summary>
internal static class FailureWords
{
    /// <summary>A failure of the panel or its bus.</summary>
    public static string Get(DisplayFailure failure) => UserTexts.Get(failure switch
    {
        DisplayFailure.NodeMissing => "failure.node-missing",
        DisplayFailure.NoPermission => "failure.no-permission",
        DisplayFailure.Busy => "failure.busy",
        DisplayFailure.NoAnswer => "failure.no-answer",
        DisplayFailure.BusStuck => "failure.bus-stuck",
        DisplayFailure.TransferFailed => "failure.transfer-failed",
        DisplayFailure.NotWritable => "failure.not-writable",
    });

    /// <summary>A failure of a GPIO line.</summary>
    public static string Get(GpioFailure failure) => UserTexts.Get(failure switch
    {
        GpioFailure.ChipMissing => "failure.chip-missing",
        GpioFailure.NoPermission => "failure.no-permission",
        GpioFailure.LineBusy => "failure.line-busy",
        GpioFailure.LineMissing => "failure.line-missing",
        GpioFailure.Unsupported => "failure.unsupported",
        GpioFailure.Gone => "failure.gone",
    });
}
