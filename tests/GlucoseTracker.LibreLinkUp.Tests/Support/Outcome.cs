using GlucoseTracker.Domain.Connection;

namespace GlucoseTracker.LibreLinkUp.Tests.Support;

/// <summary>The outcome of a poll: a response or a failure.</summary>
internal sealed record Outcome(FetchResult? Answer, SourceException? Failure)
{
    public ConnectionCause? Cause => Failure?.Cause;

    public TimeSpan? Wait => Failure?.Details.Wait;
}
