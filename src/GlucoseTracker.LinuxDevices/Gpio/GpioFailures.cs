using GlucoseTracker.LinuxDevices.Kernel;

namespace GlucoseTracker.LinuxDevices.Gpio;

/// <summary>The messages for failures of GPIO lines.</summary>
internal static class GpioFailures
{
    public static GpioException ChipMissing(string label, string? key, IReadOnlyCollection<string> seen) => new(
        GpioFailure.ChipMissing,
        seen.Count == 0
            ? $"No GPIO chip was found, so none has the label {Wanted(label)}: is this a Raspberry Pi?"
            : key is null ? $"No GPIO chip has the label {Wanted(label)}, there are {string.Join(", ", seen)}: is this a Raspberry Pi?"
            : $"No GPIO chip has the label {Wanted(label)}: set {key} to one of {string.Join(", ", seen)}.");

    public static GpioException NoPermission() => new(
        GpioFailure.NoPermission, "The GPIO chips may not be opened by this user: add the user to the group gpio.");

    public static GpioException LineMissing(GpioChip chip, int line) => new(
        GpioFailure.LineMissing, $"{chip.Label} has no line {line}: set a line from 0 to {chip.Lines - 1} (the BCM number of the pin).");

    public static GpioException FromRequest(KernelException failure, string chip, (int Line, string Holder)? busy) => failure.Errno switch
    {
        Errno.Busy when busy is { } line => new(
            GpioFailure.LineBusy, $"Line {line.Line} of {chip} is held by \"{line.Holder}\": stop that, or choose another line.", failure),
        Errno.Busy => new(GpioFailure.LineBusy, $"A line of {chip} is held by something else: stop that, or choose another line.", failure),
        Errno.NoAccess or Errno.NotPermitted => NoPermission(),
        _ => new(
            GpioFailure.Unsupported,
            $"{chip} does not offer lines as they are needed here (error {failure.Errno}): Linux 5.10 or later is needed.",
            failure),
    };

    public static GpioException Gone(KernelException failure) => new(
        GpioFailure.Gone, $"The GPIO chip went away (error {failure.Errno}): restart the service when it is back.", failure);

    private static string Wanted(string label) => label == HeaderChip.Name ? string.Join(" or ", HeaderChip.Labels) : label;
}
