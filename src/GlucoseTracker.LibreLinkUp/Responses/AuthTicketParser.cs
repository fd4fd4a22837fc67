using GlucoseTracker.Domain.Time;
using GlucoseTracker.Domain.Values;
using GlucoseTracker.LibreLinkUp.Wire;

namespace GlucoseTracker.LibreLinkUp.Responses;

/// <summary>A ticket as it may be used: its token goes into a header, so nothing but visible ASCII is accepted.</summary>
internal static class AuthTicketParser
{
    private const int MaxTokenLength = 8192;

    /// <summary>The token and its end; null when either is missing or odd.</summary>
    public static (Secret Token, DateTimeOffset Expires)? Read(WireTicket? ticket) =>
        ticket is { Token: { Length: > 0 and <= MaxTokenLength } token } && ForeignTime.FromUnixSeconds(ticket.Expires) is { } expires
        && token.All(c => c is > ' ' and < '\x7f')
            ? (new Secret(token), expires)
            : null;
}
