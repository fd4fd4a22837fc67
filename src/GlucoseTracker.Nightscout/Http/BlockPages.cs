using System.Buffers;
using System.Text;
using GlucoseTracker.Http;

namespace GlucoseTracker.Nightscout.Http;

/// <summary>
/// Tells an answer of the network in front of a site from one of the site. A Nightscout site refuses in JSON with a status and a message; a
/// firewall, a host's protection or a captive portal answers with a page for people, or in a form of its own. Pure.
/// </summary>
internal static class BlockPages
{
    /// <summary>Bytes; every known page tells what it is within them.</summary>
    private const int PageLooked = 16 * 1024;

    /// <summary>Headers by which protections in front of a site say that they answered in its place.</summary>
    private static readonly string[] BlockHeaders = ["cf-mitigated", "x-amzn-waf-action", "x-vercel-mitigated", "x-sucuri-block"];

    /// <summary>White space and the marks that UTF-8 may begin with.</summary>
    private static readonly SearchValues<byte> Blank = SearchValues.Create(
        [0xEF, 0xBB, 0xBF, (byte)' ', (byte)'\t', (byte)'\r', (byte)'\n']);

    /// <summary>Words of pages that refuse a visitor or want proof that it is no robot, in lower case.</summary>
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

    /// <summary>True when it is no answer of the site, but one of the network in front that refuses this device.</summary>
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
            // The page of a site whose own program does not run, or of a host that wakes it: no refusal unless it says so.
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
    /// A refusal in JSON that is not in the words of a site. Version 1 and 3 of its API always tell the status as a number.
    /// </summary>
    private static bool IsForeignJson(ReadOnlySpan<byte> body) =>
        HasJsonMark(body) || (!Has(body, "\"status\""u8) && !Has(body, "\"message\""u8))
        || Has(body, "{\"message\":\"Forbidden\"}"u8);

    /// <summary>Cloudflare tells its refusals as JSON to a client that asks for JSON.</summary>
    private static bool HasJsonMark(ReadOnlySpan<byte> body) =>
        Has(body, "cloudflare_error"u8) || Has(body, "ray_id"u8) || Has(body, "captcha"u8);

    private static bool Has(ReadOnlySpan<byte> body, ReadOnlySpan<byte> word) => body.IndexOf(word) >= 0;
}
