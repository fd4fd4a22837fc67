using System.Net;

namespace GlucoseTracker.Http;

/// <summary>A response that was read to its end.</summary>
public sealed record TransportResponse
{
    /// <summary>The status. Services also use numbers of their own, such as 430 and 911.</summary>
    public required HttpStatusCode Status { get; init; }

    /// <summary>The body, unpacked.</summary>
    public ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>The type of the body, such as "text/html"; null when the server names none.</summary>
    public string? MediaType { get; init; }

    /// <summary>The wait that the server asks for, more than zero and at most a day; null when it asks for none.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>
    /// The Date header plus the Age header, the time in caches (RFC 9111, section 4.2.3); null without a date. It may be any instant.
    /// </summary>
    public DateTimeOffset? Date { get; init; }

    /// <summary>The names of the response's headers.</summary>
    public IReadOnlyList<string> HeaderNames { get; init; } = [];

    /// <summary>What was asked; null in tests. It may hold a secret, and no message repeats it.</summary>
    public Uri? RequestUri { get; init; }

    /// <summary>
    /// The whole address that the Location header leads to (RFC 9110, section 10.2.2); null when there is none. It is never followed.
    /// </summary>
    public Uri? Location { get; init; }

    /// <summary>True for a status from 200 to 299.</summary>
    public bool IsSuccess => (int)Status is >= 200 and < 300;

    /// <summary>A placeholder: a body holds glucose values and names.</summary>
    public override string ToString() => "[response]";
}
