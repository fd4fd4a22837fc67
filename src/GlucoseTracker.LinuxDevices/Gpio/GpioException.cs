namespace GlucoseTracker.LinuxDevices.Gpio;

/// <summary>Why GPIO lines could not be had.</summary>
public enum GpioFailure
{
    /// <summary>No chip has the label.</summary>
    ChipMissing,

    /// <summary>The chips may not be opened by this user.</summary>
    NoPermission,

    /// <summary>Another program or a kernel driver holds a line.</summary>
    LineBusy,

    /// <summary>The chip has no such line.</summary>
    LineMissing,

    /// <summary>The kernel cannot do what was asked: it is older than 5.10, or the chip has no pull-ups.</summary>
    Unsupported,

    /// <summary>The chip went away while its lines were in use.</summary>
    Gone,
}

/// <summary>GPIO lines could not be had, or are gone. The message is one sentence that says what to do.</summary>
public sealed class GpioException(GpioFailure failure, string message, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>The reason.</summary>
    public GpioFailure Failure { get; } = failure;
}
