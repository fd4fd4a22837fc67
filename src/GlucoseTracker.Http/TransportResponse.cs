using System.Net;

namespace GlucoseTracker.Http;

/// <summary>A complete response.</summary>
public sealed record TransportResponse
{
    /// <summary>The status. Services also use non-standard numbers such as 430 and 911.</summary>
    public required HttpStatusCode Status { get; init; }

    /// <summary>The decompressed body.</summary>
    public ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>The media type of the body, such as "text/html"; null when missing.</summary>
    public string? MediaType { get; init; }

    /// <summary>The wait that the server requested, more than zero and at most a day; null for none.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>
    /// The Date header plus the Age header, the time in caches (RFC 9111, section 4.2.3); null without a date. It may be any instant.
    /// </summary>
    public DateTimeOffset? Date { get; init; }

    /// <summary>The names of the response's headers.</summary>
    public IReadOnlyList<string> HeaderNames { get; init; } = [];

    /// <summary>The address of the request; null in tests. It can contain a secret and must not be used in messages.</summary>
    public Uri? RequestUri { get; init; }

    /// <summary>
    /// The absolute address of the Location header (RFC 9110, section 10.2.2); null for none. Redirects are not followed.
    /// </summary>
    public Uri? Location { get; init; }

    /// <summary>True for a status from 200 to 299.</summary>
    public bool IsSuccess => (int)Status is >= 200 and < 300;

    /// <summary>A fixed text, because a body can contain glucose values and names.</summary>
    public override string ToString() => "[response]";
}
