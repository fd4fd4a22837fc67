using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using GlucoseTracker.Simulator.Answers;

namespace GlucoseTracker.Simulator.Service;

/// <summary>The token of a session.</summary>
/// <param name="Token">The JWT.</param>
/// <param name="Expires">The expiry.</param>
/// <param name="Duration">The validity.</param>
internal sealed record AuthTicket(string Token, DateTimeOffset Expires, TimeSpan Duration);

/// <summary>Creates and verifies tokens: JWT, HS256, with a key of this process (protocol section 5).</summary>
internal sealed class TokenIssuer(SimulatedAccount account)
{
    private static readonly TimeSpan SessionDuration = TimeSpan.FromDays(180);
    private static readonly TimeSpan StepDuration = TimeSpan.FromHours(1);

    private readonly byte[] _key = RandomNumberGenerator.GetBytes(32);
    private int _generation;

    /// <summary>Makes all issued tokens invalid.</summary>
    public void EndAll() => Interlocked.Increment(ref _generation);

    /// <summary>Creates a token for data calls.</summary>
    public AuthTicket Session(DateTimeOffset now, string? region = null) => Issue(now, SessionDuration, "session", region);

    /// <summary>Creates a token for account steps only.</summary>
    public AuthTicket Step(DateTimeOffset now) => Issue(now, StepDuration, "step");

    /// <summary>True for a valid token for data calls.</summary>
    public bool IsSession(string? token, DateTimeOffset now) => Check(token, "session", now);

    /// <summary>True for a valid token for account steps.</summary>
    public bool IsStep(string? token, DateTimeOffset now) => Check(token, "step", now);

    /// <summary>True for a token of this region, valid or expired.</summary>
    public bool IsFromRegion(string? token, string region) =>
        ReadClaims(token) is { } claims && claims.GetProperty("region").GetString() == region;

    private AuthTicket Issue(DateTimeOffset now, TimeSpan duration, string purpose, string? region = null)
    {
        var expires = now + duration;
        var claims = JsonWriting.ToUtf8(json =>
        {
            json.WriteStartObject();
            json.WriteString("id", account.UserId);
            json.WriteString("firstName", "Follow");
            json.WriteString("lastName", "Er");
            json.WriteString("country", account.Country);
            json.WriteString("region", region ?? "de");
            json.WriteString("role", "patient");
            json.WriteNumber("units", WireText.UnitNumber(account.Unit));
            json.WriteStartArray("practices");
            json.WriteEndArray();
            json.WriteNumber("c", _generation);
            json.WriteString("s", "llu.android");
            json.WriteString("purpose", purpose);
            json.WriteNumber("exp", expires.ToUnixTimeSeconds());
            json.WriteEndObject();
        });
        var unsigned = $"{Base64Url.EncodeToString("""{"alg":"HS256","typ":"JWT"}"""u8)}.{Base64Url.EncodeToString(claims)}";
        return new AuthTicket($"{unsigned}.{Sign(unsigned)}", expires, duration);
    }

    private bool Check(string? token, string purpose, DateTimeOffset now)
    {
        return ReadClaims(token) is { } claims
            && claims.GetProperty("c").GetInt32() == _generation
            && claims.GetProperty("purpose").GetString() == purpose
            && claims.GetProperty("exp").GetInt64() > now.ToUnixTimeSeconds();
    }

    /// <summary>Parses a token of this process; null for other texts.</summary>
    private JsonElement? ReadClaims(string? token)
    {
        var parts = token?.Split('.') ?? [];
        if (parts.Length != 3 || !CryptographicOperations.FixedTimeEquals(
            Encoding.ASCII.GetBytes(Sign($"{parts[0]}.{parts[1]}")), Encoding.ASCII.GetBytes(parts[2])))
        {
            return null;
        }

        using var claims = JsonDocument.Parse(Base64Url.DecodeFromChars(parts[1]));
        return claims.RootElement.Clone();
    }

    private string Sign(string text) => Base64Url.EncodeToString(HMACSHA256.HashData(_key, Encoding.ASCII.GetBytes(text)));
}
