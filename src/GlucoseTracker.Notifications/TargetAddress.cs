using System.Net;
using GlucoseTracker.Http;

namespace GlucoseTracker.Notifications;

/// <summary>
/// Decides which addresses are allowed for notifications: https everywhere; plain http, which can be read in transit, only in the local
/// network.
/// </summary>
public static class TargetAddress
{
    /// <summary>True when the address is allowed.</summary>
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
