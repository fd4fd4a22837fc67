using GlucoseTracker.Domain.Connection;

namespace GlucoseTracker.LibreLinkUp.Tests.Support;

/// <summary>What a poll came to: an answer or a failure.</summary>
internal sealed record Outcome(FetchResult? Answer, SourceException? Failure)
{
    public ConnectionCause? Cause => Failure?.Cause;

    public TimeSpan? Wait => Failure?.Details.Wait;
}
