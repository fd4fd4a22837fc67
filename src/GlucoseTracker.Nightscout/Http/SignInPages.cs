using GlucoseTracker.Http;

namespace GlucoseTracker.Nightscout.Http;

/// <summary>
/// Distinguishes a redirect to a page on which a proxy or captive portal asks for a sign-in or consent from a redirect to a new address of
/// the site. Pure.
/// </summary>
internal static class SignInPages
{
    /// <summary>Parts of the addresses of such pages, in lower case.</summary>
    private static readonly string[] Words =
        ["login", "log-in", "logon", "signin", "sign-in", "sign_in", "/auth", "auth.", "oauth", "authorize", "authenticate", "/sso",
            "sso.", "saml", "consent", "cloudflareaccess", "captive", "portal"];

    /// <summary>True when the response redirects to such a page.</summary>
    public static bool IsRedirectToOne(TransportResponse response) =>
        (int)response.Status is >= 300 and < 400 && response is { Location: { } target, RequestUri: { } asked } && (HasWord(target)
            || IsOtherPage(asked, target));

    /// <summary>True for another page of the same server. A site that was moved to another path keeps the end of each path.</summary>
    private static bool IsOtherPage(Uri asked, Uri target) =>
        asked.GetLeftPart(UriPartial.Authority) == target.GetLeftPart(UriPartial.Authority)
        && !target.AbsolutePath.EndsWith(asked.AbsolutePath, StringComparison.OrdinalIgnoreCase);

    private static bool HasWord(Uri target)
    {
        var text = target.IdnHost + target.AbsolutePath;
        return Array.Exists(Words, word => text.Contains(word, StringComparison.OrdinalIgnoreCase));
    }
}
