using System.Text.RegularExpressions;

namespace GlucoseTracker.LibreLinkUp;

/// <summary>The addresses of the service (protocol section 1).</summary>
public static partial class ServiceHosts
{
    private static readonly string[] Domains = ["libreview.io", "libreview.ru", "myfreestyle.cn"];

    /// <summary>The start address of all accounts outside Russia and China.</summary>
    public static Uri Global { get; } = new("https://api.libreview.io/");

    /// <summary>The address for Russia, to which the service does not redirect.</summary>
    public static Uri Russia { get; } = new("https://api.libreview.ru/");

    /// <summary>The address for China, to which the service does not redirect.</summary>
    public static Uri China { get; } = new("https://api-cn.myfreestyle.cn/");

    /// <summary>
    /// The address for a region in the configuration: "ru", "cn", or a region of the service such as "eu2". Null when the text is not a
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
    /// The address after a redirect to a region: the region's host in the same domain of the service; the present address when it is not
    /// one of the service. Null when the region is invalid. Unknown regions are accepted, because the service adds regions.
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
    /// True when a stored address may be used with the base address <paramref name="home"/>: both are equal or in the same domain of the
    /// service.
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
