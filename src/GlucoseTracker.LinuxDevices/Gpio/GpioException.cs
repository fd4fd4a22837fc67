namespace GlucoseTracker.LinuxDevices.Gpio;

/// <summary>Why GPIO lines are not available.</summary>
public enum GpioFailure
{
    /// <summary>No chip has the label.</summary>
    ChipMissing,

    /// <summary>This user may not open the chips.</summary>
    NoPermission,

    /// <summary>Another program or a kernel driver uses a line.</summary>
    LineBusy,

    /// <summary>The chip has no such line.</summary>
    LineMissing,

    /// <summary>The kernel does not support the request: it is older than 5.10, or the chip has no pull-ups.</summary>
    Unsupported,

    /// <summary>The chip disappeared while its lines were in use.</summary>
    Gone,
}

/// <summary>GPIO lines are not available. The message is one sentence with a remedy.</summary>
public sealed class GpioException(GpioFailure failure, string message, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>The reason.</summary>
    public GpioFailure Failure { get; } = failure;
}
