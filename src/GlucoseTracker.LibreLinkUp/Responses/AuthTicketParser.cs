using GlucoseTracker.Domain.Time;
using GlucoseTracker.Domain.Values;
using GlucoseTracker.LibreLinkUp.Wire;

namespace GlucoseTracker.LibreLinkUp.Responses;

/// <summary>Parses tickets. The token is sent in a header, so it must be visible ASCII.</summary>
internal static class AuthTicketParser
{
    private const int MaxTokenLength = 8192;

    /// <summary>The token and its expiry; null when either is missing or invalid.</summary>
    public static (Secret Token, DateTimeOffset Expires)? Read(WireTicket? ticket) =>
        ticket is { Token: { Length: > 0 and <= MaxTokenLength } token } && ForeignTime.FromUnixSeconds(ticket.Expires) is { } expires
        && token.All(c => c is > ' ' and < '\x7f')
            ? (new Secret(token), expires)
            : null;
}
