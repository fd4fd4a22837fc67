using System.Net;
using System.Net.Sockets;

namespace GlucoseTracker.Notifications;

/// <summary>Which addresses notifications may go to: https anywhere; plain http, which everybody on the way can read, only within the own network.</summary>
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
        || (IPAddress.TryParse(address.Host, out var ip) && IsPrivate(ip));

    private static bool IsPrivate(IPAddress ip) => ip.AddressFamily == AddressFamily.InterNetwork
        ? ip.GetAddressBytes() is [10, ..] or [192, 168, ..] or [172, >= 16 and <= 31, ..]
        : ip.IsIPv6LinkLocal || ip.IsIPv6UniqueLocal;
}
