namespace GlucoseTracker.Graphics;

/// <summary>Why a display did not take a picture.</summary>
public enum DisplayFailure
{
    /// <summary>The device node does not exist: the bus is not enabled.</summary>
    NodeMissing,

    /// <summary>The device node may not be opened by this user.</summary>
    NoPermission,

    /// <summary>A kernel driver or another program owns the device.</summary>
    Busy,

    /// <summary>Nothing answers at the address.</summary>
    NoAnswer,

    /// <summary>The bus did not come to an end in time, or lost arbitration.</summary>
    BusStuck,

    /// <summary>A transfer failed half-way.</summary>
    TransferFailed,

    /// <summary>The picture file or terminal cannot be written.</summary>
    NotWritable,
}

/// <summary>A display did not take a picture. The reason decides log line, screen words, retry and advice.</summary>
public sealed class DisplayException(DisplayFailure failure, string message, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>The reason.</summary>
    public DisplayFailure Failure { get; } = failure;
}
