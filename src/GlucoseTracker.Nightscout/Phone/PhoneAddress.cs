using System.Net;
using GlucoseTracker.Domain.Values;
using GlucoseTracker.Http;

namespace GlucoseTracker.Nightscout.Phone;

/// <summary>The address of an app on a phone. A path before the app's own is a secret and is treated as such.</summary>
public sealed record PhoneAddress
{
    /// <summary>The default port of Juggluco and xDrip+.</summary>
    public const int DefaultPort = 17580;

    private static readonly string[] Suffixes = ["/sgv.json", "/entries.json", "/entries", "/pebble", "/status.json", "/api/v1", "/api"];

    private PhoneAddress(Uri origin, Secret? path) => (Origin, Path) = (origin, path);

    /// <summary>The scheme, host and port, such as <c>http://192.168.1.30:17580/</c>.</summary>
    public Uri Origin { get; }

    /// <summary>The path before the app's own, without slashes at its ends; null for none.</summary>
    public Secret? Path { get; }

    /// <summary>
    /// Parses a host or an address. The default scheme is http, the default port 17580. A pasted path of the app and a query are removed.
    /// Rejected are other schemes, a user name, a secret in the query, and plain http to an address outside the local network.
    /// </summary>
    public static bool TryParse(string text, out PhoneAddress? address)
    {
        ArgumentNullException.ThrowIfNull(text);
        address = null;
        var trimmed = text.Trim();
        var bare = IPAddress.TryParse(trimmed, out var literal) && trimmed.Contains(':', StringComparison.Ordinal)
            ? $"[{literal}]"
            : trimmed;
        var full = bare.Contains("://", StringComparison.Ordinal) ? bare : "http://" + bare;
        if (!Uri.TryCreate(full, UriKind.Absolute, out var uri)
            || uri.Scheme is not ("http" or "https")
            || uri.Host.Length == 0
            || uri.UserInfo.Length > 0
            || uri.Query.Contains(
                "secret=", StringComparison.OrdinalIgnoreCase) || uri.Query.Contains("token=", StringComparison.OrdinalIgnoreCase)
            || (uri.Scheme == Uri.UriSchemeHttp && IPAddress.TryParse(uri.DnsSafeHost, out var host) && !LocalNetwork.Contains(host)))
        {
            return false;
        }

        var origin = new UriBuilder(uri.Scheme, uri.Host, uri.IsDefaultPort && !NamesPort(full) ? DefaultPort : uri.Port).Uri;
        var path = WithoutTail(uri.AbsolutePath).Trim('/');
        address = new PhoneAddress(origin, path.Length > 0 ? new Secret(Uri.UnescapeDataString(path)) : null);
        return true;
    }

    /// <summary>A fixed text, because the address can contain a secret.</summary>
    public override string ToString() => "[phone address]";

    /// <summary>True when the address contains a port, even the default one of its scheme.</summary>
    private static bool NamesPort(string full)
    {
        var authority = full[(full.IndexOf("://", StringComparison.Ordinal) + 3)..].Split('/', '?', '#')[0];
        var colon = authority.LastIndexOf(':');
        return colon > authority.LastIndexOf(']') && colon < authority.Length - 1;
    }

    private static string WithoutTail(string path)
    {
        var rest = path.TrimEnd('/');
        while (Array.Find(Suffixes, suffix => rest.EndsWith(suffix, StringComparison.OrdinalIgnoreCase)) is { } suffix)
        {
            rest = rest[..^suffix.Length].TrimEnd('/');
        }

        return rest;
    }
}
