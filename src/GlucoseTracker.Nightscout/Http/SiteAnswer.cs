using System.Net;
using GlucoseTracker.Domain.Connection;

namespace GlucoseTracker.Nightscout.Http;

/// <summary>What the site answered, read to the end.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Body">The body, unpacked.</param>
/// <param name="Date">The answer's own date, its time in caches added.</param>
/// <param name="RetryAfter">The wait that it asks for.</param>
internal sealed record SiteAnswer(HttpStatusCode Status, ReadOnlyMemory<byte> Body, DateTimeOffset? Date, TimeSpan? RetryAfter)
{
    /// <summary>True when a network in front of the site says in a header that it answered in the site's place.</summary>
    public bool IsMarkedAsBlock { get; init; }

    /// <summary>The answer itself when it is a success.</summary>
    /// <exception cref="SourceException">It is a refusal.</exception>
    public SiteAnswer OrThrow() => SiteFailures.OfStatus(this) is { } refusal ? throw refusal : this;

    /// <summary>A placeholder: the body holds glucose.</summary>
    public override string ToString() => "[answer]";
}
