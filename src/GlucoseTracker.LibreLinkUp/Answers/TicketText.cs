using GlucoseTracker.Domain;
using GlucoseTracker.LibreLinkUp.Wire;

namespace GlucoseTracker.LibreLinkUp.Answers;

/// <summary>A ticket as it may be used: its token goes into a header, so nothing but visible ASCII is accepted.</summary>
internal static class TicketText
{
    private const int LongestToken = 8192;
    private const long LastSecond = 253_402_300_799;

    /// <summary>The token and its end; null when either is missing or odd.</summary>
    public static (Secret Token, DateTimeOffset Expires)? Read(WireTicket? ticket) =>
        ticket is { Token: { Length: > 0 and <= LongestToken } token, Expires: > 0 and <= LastSecond }
        && token.All(c => c is > ' ' and < '\x7f')
            ? (new Secret(token), DateTimeOffset.FromUnixTimeSeconds(ticket.Expires.Value))
            : null;
}
