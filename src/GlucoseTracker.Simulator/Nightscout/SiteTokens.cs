using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace GlucoseTracker.Simulator.Nightscout;

/// <summary>Issues tickets (JWT) for an access token, valid for eight hours, and verifies them. Thread-safe.</summary>
internal sealed class SiteTokens(TimeProvider time)
{
    private static readonly TimeSpan Life = TimeSpan.FromHours(8);

    private readonly Lock _gate = new();
    private readonly Dictionary<string, DateTimeOffset> _given = [];
    private int _count;

    public void Clear()
    {
        lock (_gate)
        {
            _given.Clear();
        }
    }

    public bool IsValid(HttpContext http)
    {
        lock (_gate)
        {
            return http.Request.Headers.Authorization.ToString().Split(' ') is ["Bearer", var ticket]
                && _given.TryGetValue(ticket, out var end)
                && time.GetUtcNow() < end;
        }
    }

    public Task AnswerAsync(HttpContext http, string token, string? right)
    {
        if (right is null || token != right)
        {
            return SiteAnswers.UnauthorizedAsync(http);
        }

        var issued = time.GetUtcNow();
        var (iat, exp) = (issued.ToUnixTimeSeconds(), (issued + Life).ToUnixTimeSeconds());
        string ticket;
        lock (_gate)
        {
            ticket = $"{Part("""{"alg":"HS256","typ":"JWT"}""")}.{Part($"{iat} to {exp}")}.signature{++_count}";
            _given[ticket] = issued + Life;
        }

        return SiteAnswers.JsonAsync(http, StatusCodes.Status200OK, new JsonObject
        {
            ["token"] = ticket,
            ["sub"] = "display",
            ["permissionGroups"] = new JsonArray(new JsonArray("*:*:read")),
            ["iat"] = iat,
            ["exp"] = exp,
        });
    }

    private static string Part(string text) =>
        Convert.ToBase64String(Encoding.UTF8.GetBytes(text)).TrimEnd('=').Replace('+', '-').Replace('/', '_');
}
