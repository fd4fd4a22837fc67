using GlucoseTracker.LibreLinkUp.Responses;
using GlucoseTracker.LibreLinkUp.Wire;

namespace GlucoseTracker.LibreLinkUp.Tests.Responses;

public sealed class AuthTicketParserTests
{
    [Fact]
    public void A_ticket_has_its_token_and_its_end()
    {
        var ticket = AuthTicketParser.Read(new WireTicket { Token = "a.b.c", Expires = 1_800_000_000 });

        Assert.Equal(("a.b.c", DateTimeOffset.FromUnixTimeSeconds(1_800_000_000)), (ticket!.Value.Token.Reveal(), ticket.Value.Expires));
    }

    [Theory]
    [InlineData(null, 1_800_000_000L)]
    [InlineData("", 1_800_000_000L)]
    [InlineData("a b", 1_800_000_000L)]
    [InlineData("a\r\nx-evil: 1", 1_800_000_000L)]
    [InlineData("ä", 1_800_000_000L)]
    [InlineData("a.b.c", 0L)]
    [InlineData("a.b.c", long.MaxValue)]
    public void A_token_with_characters_outside_a_header_is_refused(string? token, long expires) =>
        Assert.Null(AuthTicketParser.Read(new WireTicket { Token = token, Expires = expires }));
}
