namespace GlucoseTracker.Nightscout;

/// <summary>Makes of what people copy from their browser the address that requests begin with.</summary>
public static class SiteAddress
{
    private static readonly string[] Tails = ["/api/v1/entries.json", "/api/v1/entries", "/api/v1", "/api/v2", "/api/v3", "/api"];

    /// <summary>
    /// The site's address with a slash at its end. A missing scheme is https; a pasted API path, query and slashes at the end are cut
    /// off; a path in front of them stays. Refused: other schemes, and a token or secret inside the address, because an address is
    /// no place for one.
    /// </summary>
    public static bool TryParse(string text, out Uri address)
    {
        ArgumentNullException.ThrowIfNull(text);
        var trimmed = text.Trim();
        var full = trimmed.Contains("://", StringComparison.Ordinal) ? trimmed : "https://" + trimmed;
        if (!Uri.TryCreate(full, UriKind.Absolute, out address!) || address.Scheme is not ("https" or "http") || address.Host.Length == 0
            || address.UserInfo.Length > 0 || address.Query.Contains("token=", StringComparison.OrdinalIgnoreCase)
            || address.Query.Contains("secret=", StringComparison.OrdinalIgnoreCase) || address.AbsolutePath.Contains(
                "token=", StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        var path = address.AbsolutePath.TrimEnd('/');
        while (Array.Find(Tails, t => path.EndsWith(t, StringComparison.OrdinalIgnoreCase)) is { } tail)
        {
            path = path[..^tail.Length].TrimEnd('/');
        }

        address = new Uri(address.GetLeftPart(UriPartial.Authority) + path + "/");
        return true;
    }
}
