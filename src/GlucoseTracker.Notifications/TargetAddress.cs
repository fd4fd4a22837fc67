using System.Net;
using GlucoseTracker.Http;

namespace GlucoseTracker.Notifications;

/// <summary>
/// Which addresses notifications may go to: https anywhere; plain http, which everybody on the way can read, only within the own network.
/// </summary>
public static class TargetAddress
{
    /// <summary>True when the address may be used.</summary>
    public static bool IsAllowed(Uri address)
    {
        ArgumentNullException.ThrowIfNull(address);
        return address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && IsNear(address));
    }

    private static bool IsNear(Uri address) =>
        address.IsLoopback
        || address.Host.EndsWith(".local", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(address.Host, out var ip) && LocalNetwork.Contains(ip));
}
