namespace GlucoseTracker.Domain.Connection;

/// <summary>A source has no reading. The cause decides all consequences; the message is for the log.</summary>
/// <remarks>The message never contains a name, address, id, token, glucose value or part of a response body.</remarks>
public sealed class SourceException : Exception
{
    /// <summary>Creates the exception.</summary>
    public SourceException(ConnectionCause cause, string message, CauseDetails? details = null, Exception? inner = null)
        : base(message, inner) => (Cause, Details, Retry) = (cause, details ?? CauseDetails.None, cause.Retry());

    /// <summary>The cause.</summary>
    public ConnectionCause Cause { get; }

    /// <summary>
    /// The retry policy. Default: that of the cause; for several failed sources, that of the source that may be polled first.
    /// </summary>
    public RetryPolicy Retry { get; init; }

    /// <summary>Further details of the cause.</summary>
    public CauseDetails Details { get; }
}
