namespace GlucoseTracker.Nightscout;

/// <summary>Converts an address that users copy from their browser to the base address of requests.</summary>
public static class SiteAddress
{
    /// <summary>The maximum length of an address in characters, so that removing many pasted paths costs little.</summary>
    public const int MaxLength = 2048;

    private static readonly string[] Suffixes = ["/api/v1/entries.json", "/api/v1/entries", "/api/v1", "/api/v2", "/api/v3", "/api"];

    /// <summary>
    /// The site's address ending with a slash. The default scheme is https. A pasted API path, a query and slashes at the end are removed;
    /// a path before them is kept. Rejected are other schemes, a token or secret in the address, and an address longer than
    /// <see cref="MaxLength"/>.
    /// </summary>
    public static bool TryParse(string text, out Uri address)
    {
        ArgumentNullException.ThrowIfNull(text);
        var trimmed = text.Trim();
        var full = trimmed.Contains("://", StringComparison.Ordinal) ? trimmed : "https://" + trimmed;
        address = null!;
        if (full.Length > MaxLength || !Uri.TryCreate(full, UriKind.Absolute, out address!) || address.AbsoluteUri.Length > MaxLength
            || address.Scheme is not ("https" or "http") || address.Host.Length == 0 || HasSecret(address))
        {
            return false;
        }

        var path = address.AbsolutePath.TrimEnd('/');
        while (Array.Find(Suffixes, t => path.EndsWith(t, StringComparison.OrdinalIgnoreCase)) is { } suffix)
        {
            path = path[..^suffix.Length].TrimEnd('/');
        }

        address = new Uri(address.GetLeftPart(UriPartial.Authority) + path + "/");
        return true;
    }

    private static bool HasSecret(Uri address) => address.UserInfo.Length > 0
        || address.Query.Contains("token=", StringComparison.OrdinalIgnoreCase)
        || address.Query.Contains("secret=", StringComparison.OrdinalIgnoreCase)
        || address.AbsolutePath.Contains("token=", StringComparison.OrdinalIgnoreCase);
}
