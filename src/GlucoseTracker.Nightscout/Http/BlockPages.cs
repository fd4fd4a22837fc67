using System.Buffers;
using System.Text;
using GlucoseTracker.Http;

namespace GlucoseTracker.Nightscout.Http;

/// <summary>
/// Distinguishes a response of a firewall in front of a site from one of the site. A Nightscout site refuses in JSON with a status and a
/// message; a firewall, a host's protection or a captive portal responds with an HTML page or in another format. Pure.
/// </summary>
internal static class BlockPages
{
    /// <summary>The number of bytes that are examined; every known page is recognisable within them.</summary>
    private const int PageLooked = 16 * 1024;

    /// <summary>The headers of protections in front of a site that responded in its place.</summary>
    private static readonly string[] BlockHeaders = ["cf-mitigated", "x-amzn-waf-action", "x-vercel-mitigated", "x-sucuri-block"];

    /// <summary>White space and the byte order mark of UTF-8.</summary>
    private static readonly SearchValues<byte> Blank = SearchValues.Create(
        [0xEF, 0xBB, 0xBF, (byte)' ', (byte)'\t', (byte)'\r', (byte)'\n']);

    /// <summary>Words, in lower case, of pages that refuse a visitor or require a proof of not being a robot.</summary>
    private static readonly string[] Words =
    [
        "just a moment", "attention required", "access denied", "access to this page has been denied", "cf-chl", "cf_chl",
        "error code: 1005", "error code: 1006", "error code: 1007", "error code: 1008", "error code: 1009", "error code: 1010",
        "error code: 1012",
        "error code: 1015", "error code: 1020", "error 1015", "error 1020", "been blocked", "request blocked", "web page blocked",
        "blocked by", "block page",
        "checking your browser", "verify you are human", "verifying you are human", "verify that you are", "are you a robot",
        "not a robot", "not a bot",
        "taken for a bot", "captcha", "security check", "enable javascript and cookies", "_incapsula_", "incapsula incident",
        "sucuri website firewall",
        "ddos-guard", "ddos protection", "perimeterx", "px-captcha", "datadome", "the request could not be satisfied", "awswaf", "aws-waf",
        "azure waf",
        "akamai", "errors.edgesuite.net", "support id is", "requested url was rejected", "fortigate", "fortiguard", "web filter", "anubis",
        "request unsuccessful",
        "bunkerweb", "crowdsec", "wordfence", "mod_security", "modsecurity", "imunify360", "captive portal", "unusual traffic",
        "vercel security checkpoint",
    ];

    /// <summary>True when a firewall in front of the site refuses this device.</summary>
    public static bool IsBlock(TransportResponse answer)
    {
        var body = answer.Body.Span[..Math.Min(answer.Body.Length, PageLooked)];
        var start = body.IndexOfAnyExcept(Blank);
        if (answer.HeaderNames.Any(name => BlockHeaders.Contains(name, StringComparer.OrdinalIgnoreCase)))
        {
            return true;
        }

        if (start < 0)
        {
            return false;
        }

        var isJson = body[start] is (byte)'{' or (byte)'[' or (byte)'"';
        return (int)answer.Status switch
        {
            // A page of a host whose site is not running, or of a host that wakes it, is not a refusal unless it has such words.
            >= 200 and < 300 or 404 or 410 or 429 or >= 500 => !isJson && HasWords(body),
            401 => !isJson,
            403 or 405 or 406 or 407 or 418 or 444 or 451 or 456 => isJson ? IsForeignJson(body) : true,
            >= 300 and < 400 => false,
            _ => !isJson && HasWords(body),
        } || (isJson && (int)answer.Status >= 400 && HasJsonMark(body));
    }

    private static bool HasWords(ReadOnlySpan<byte> body)
    {
        var text = Encoding.Latin1.GetString(body);
        return Array.Exists(Words, word => text.Contains(word, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>
    /// True for a refusal in JSON without the fields of a site. Versions 1 and 3 of its API always contain the status as a number.
    /// </summary>
    private static bool IsForeignJson(ReadOnlySpan<byte> body) =>
        HasJsonMark(body) || (!Has(body, "\"status\""u8) && !Has(body, "\"message\""u8))
        || Has(body, "{\"message\":\"Forbidden\"}"u8);

    /// <summary>True for the JSON refusals that Cloudflare sends to clients that accept JSON.</summary>
    private static bool HasJsonMark(ReadOnlySpan<byte> body) =>
        Has(body, "cloudflare_error"u8) || Has(body, "ray_id"u8) || Has(body, "captcha"u8);

    private static bool Has(ReadOnlySpan<byte> body, ReadOnlySpan<byte> word) => body.IndexOf(word) >= 0;
}
