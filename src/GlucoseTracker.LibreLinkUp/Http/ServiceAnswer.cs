using System.Net;

namespace GlucoseTracker.LibreLinkUp.Http;

/// <summary>What came back for a request: everything that decides about it, read to the end.</summary>
internal sealed record ServiceAnswer
{
    /// <summary>The HTTP status; the service uses numbers of its own such as 430 and 911.</summary>
    public required HttpStatusCode Status { get; init; }

    /// <summary>The body, unpacked.</summary>
    public required ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>True when the body was longer than is read; <see cref="Body"/> is then empty.</summary>
    public bool IsTooLong { get; init; }

    /// <summary>The body's type, such as "text/html"; null when none was named.</summary>
    public string? MediaType { get; init; }

    /// <summary>The wait that the answer asks for.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>The answer's own date, its time in caches added. The connection is always a verified one.</summary>
    public DateTimeOffset? Date { get; init; }

    /// <summary>A placeholder: the body holds glucose and names.</summary>
    public override string ToString() => "[answer]";
}
