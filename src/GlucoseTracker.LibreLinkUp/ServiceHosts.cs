using System.Text.RegularExpressions;

namespace GlucoseTracker.LibreLinkUp;

/// <summary>The service's addresses (protocol section 1).</summary>
public static partial class ServiceHosts
{
    private static readonly string[] Domains = ["libreview.io", "libreview.ru", "myfreestyle.cn"];

    /// <summary>Where every account outside Russia and China begins.</summary>
    public static Uri Global { get; } = new("https://api.libreview.io/");

    /// <summary>Russia: not reached through a redirect.</summary>
    public static Uri Russia { get; } = new("https://api.libreview.ru/");

    /// <summary>China: not reached through a redirect.</summary>
    public static Uri China { get; } = new("https://api-cn.myfreestyle.cn/");

    /// <summary>
    /// The address for a region named by its owner: "ru", "cn", or any region of the service such as "eu2". Null when the text is no
    /// region.
    /// </summary>
    public static Uri? ForRegion(string region)
    {
        ArgumentNullException.ThrowIfNull(region);
        return region.ToLowerInvariant() switch
        {
            "ru" => Russia,
            "cn" => China,
            var other => AfterRedirect(Global, other),
        };
    }

    /// <summary>
    /// Where a login goes on after a redirect to a region: the region's host in the same domain of the service; the same address when
    /// the present one is not the service's own. Null when the region is none. The list of regions is open: new ones come unannounced.
    /// </summary>
    public static Uri? AfterRedirect(Uri present, string? region)
    {
        ArgumentNullException.ThrowIfNull(present);
        if (region is null || !Region().IsMatch(region))
        {
            return null;
        }

        return GetDomain(present) is { } domain ? new Uri($"https://api-{region}.{domain}/") : present;
    }

    /// <summary>
    /// True when a stored address may be used by somebody whose base address is <paramref name="home"/>: the same, or the same domain of
    /// the service.
    /// </summary>
    public static bool BelongsTo(Uri home, Uri stored)
    {
        ArgumentNullException.ThrowIfNull(home);
        ArgumentNullException.ThrowIfNull(stored);
        return stored == home
            || (
                stored is { IsAbsoluteUri: true, Scheme: "https", IsDefaultPort: true }
                    && GetDomain(home) is { } domain
                    && GetDomain(stored) == domain);
    }

    private static string? GetDomain(Uri address) =>
        Domains.FirstOrDefault(domain => address.IdnHost.EndsWith("." + domain, StringComparison.OrdinalIgnoreCase));

    [GeneratedRegex("^[a-z0-9]{2,5}\\z", RegexOptions.CultureInvariant)]
    private static partial Regex Region();
}
