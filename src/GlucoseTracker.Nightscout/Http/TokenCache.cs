using System.Text.Json;
using GlucoseTracker.Domain.Connection;
using GlucoseTracker.Domain.Polling;
using GlucoseTracker.Domain.Values;
using GlucoseTracker.Nightscout.Entries;

namespace GlucoseTracker.Nightscout.Http;

/// <summary>
/// Exchanges the access token for a ticket (JWT) and uses the ticket until shortly before its expiry, by the monotonic clock: its lifetime
/// is the difference between two times of the site, so this device's clock may be wrong.
/// </summary>
internal sealed class TokenCache(NightscoutHttpClient http, TimeProvider time)
{
    /// <summary>The lifetime of a ticket whose site reports no expiry; servers use eight hours.</summary>
    private static readonly TimeSpan DefaultLifetime = TimeSpan.FromHours(7);
    private static readonly TimeSpan Spare = TimeSpan.FromMinutes(1);

    private (Secret Token, Secret Ticket, TimeSpan Until)? _cached;

    /// <summary>The ticket, and whether it was fetched by this call.</summary>
    /// <exception cref="SourceException">There is no token, or the site issued no ticket for it.</exception>
    public async Task<(Secret Ticket, bool IsNew)> GetAsync(CancellationToken cancellationToken)
    {
        var token = http.Token() ?? throw NightscoutFailures.Failed(
            ConnectionCause.WrongPassword,
            "Version 3 of the Nightscout API needs an access token, also on a public site. Write one into Nightscout:TokenFile.");
        if (_cached is { } kept && kept.Token.Equals(token) && time.Uptime() < kept.Until)
        {
            return (kept.Ticket, false);
        }

        // The protocol requires the token in the address, so the address is not logged.
        var answer = await http.GetAsync(
            "api/v2/authorization/request/" + Uri.EscapeDataString(token.Reveal()), null, cancellationToken).ConfigureAwait(false);
        var (ticket, life) = Read(answer.OrThrow().Body);
        _cached = (token, ticket, time.Uptime() + life - Spare);
        return (ticket, true);
    }

    /// <summary>Forgets the ticket.</summary>
    public void Clear() => _cached = null;

    /// <summary>The ticket of a response, and its lifetime.</summary>
    /// <exception cref="SourceException">There is no ticket that is valid in a header.</exception>
    internal static (Secret Ticket, TimeSpan Life) Read(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var document = JsonText.Parse(body);
            var root = document.RootElement;
            if (JsonText.Field(root, "token") is { } token
                && JsonText.GetText(token) is { Length: > 0 } ticket
                && ticket.All(c => c is > ' ' and < '\x7f'))
            {
                return (new Secret(ticket), Seconds(root, "exp") - Seconds(root, "iat") is { } life and > 0 and < 31_536_000
                    ? TimeSpan.FromSeconds(life)
                    : DefaultLifetime);
            }
        }
        catch (JsonException)
        {
            // Treated like a response without a ticket.
        }

        throw NightscoutFailures.Failed(
            ConnectionCause.AnswerNotUnderstood, "The Nightscout site gave no ticket for the access token that could be read.");
    }

    private static long? Seconds(JsonElement root, string name) =>
        JsonText.Field(root, name) is { ValueKind: JsonValueKind.Number } field && field.TryGetInt64(out var seconds) ? seconds : null;
}
