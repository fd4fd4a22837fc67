namespace GlucoseTracker.Domain.Connection;

/// <summary>Why a source could not give a reading. The reason decides everything that follows; the message is for the log.</summary>
/// <remarks>The message never holds a name, address, id, token, glucose value or any part of an answer's body.</remarks>
public sealed class SourceException : Exception
{
    /// <summary>Creates it.</summary>
    public SourceException(ConnectionCause cause, string message, CauseDetails? facts = null, Exception? inner = null)
        : base(message, inner) => (Cause, Facts, Retry) = (cause, facts ?? CauseDetails.None, cause.Retry());

    /// <summary>The reason.</summary>
    public ConnectionCause Cause { get; }

    /// <summary>
    /// How it is tried again. Default: as the cause says; of several sources that fail together, as the one that may be asked soonest.
    /// </summary>
    public RetryPolicy Retry { get; init; }

    /// <summary>What else is known.</summary>
    public CauseDetails Facts { get; }
}
