using GlucoseTracker.Http;

namespace GlucoseTracker.Nightscout.Http;

/// <summary>
/// Tells a redirect to a page for people, as proxies and captive portals in front of a site ask a visitor to sign in or to consent, from
/// one to the new address of a site. Pure.
/// </summary>
internal static class SignInPages
{
    /// <summary>Parts of the addresses of such pages, in lower case.</summary>
    private static readonly string[] Words =
        ["login", "log-in", "logon", "signin", "sign-in", "sign_in", "/auth", "auth.", "oauth", "authorize", "authenticate", "/sso",
            "sso.", "saml", "consent", "cloudflareaccess", "captive", "portal"];

    /// <summary>True when the response sends the caller to such a page.</summary>
    public static bool IsRedirectToOne(TransportResponse response) =>
        (int)response.Status is >= 300 and < 400 && response is { Location: { } target, RequestUri: { } asked } && (HasWord(target)
            || IsOtherPage(asked, target));

    /// <summary>The same server, and another page of it. A site that has moved below another path keeps the end of each path.</summary>
    private static bool IsOtherPage(Uri asked, Uri target) =>
        asked.GetLeftPart(UriPartial.Authority) == target.GetLeftPart(UriPartial.Authority)
        && !target.AbsolutePath.EndsWith(asked.AbsolutePath, StringComparison.OrdinalIgnoreCase);

    private static bool HasWord(Uri target)
    {
        var text = target.IdnHost + target.AbsolutePath;
        return Array.Exists(Words, word => text.Contains(word, StringComparison.OrdinalIgnoreCase));
    }
}
