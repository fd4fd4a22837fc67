namespace GlucoseTracker.Graphics;

/// <summary>Why a display did not accept a picture.</summary>
public enum DisplayFailure
{
    /// <summary>The device node does not exist: the bus is not enabled.</summary>
    NodeMissing,

    /// <summary>This user may not open the device node.</summary>
    NoPermission,

    /// <summary>A kernel driver or another program uses the device.</summary>
    Busy,

    /// <summary>No device responds at the address.</summary>
    NoAnswer,

    /// <summary>The bus timed out or lost arbitration.</summary>
    BusStuck,

    /// <summary>A transfer failed before its end.</summary>
    TransferFailed,

    /// <summary>The picture file or terminal cannot be written.</summary>
    NotWritable,
}

/// <summary>A display did not accept a picture. The reason determines log message, screen words, retry and advice.</summary>
public sealed class DisplayException(DisplayFailure failure, string message, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>The reason.</summary>
    public DisplayFailure Failure { get; } = failure;
}
