using System.Net;
using System.Net.Sockets;

namespace GlucoseTracker.Http;

/// <summary>Determines which addresses are in the local network, where plain http is allowed.</summary>
public static class LocalNetwork
{
    private const string LocalSuffix = ".local";

    /// <summary>
    /// True for a private, link-local or loopback address (RFC 1918, 3927, 4193, 4291), and for a name that ends in ".local" and resolves
    /// only to such addresses. False for other names.
    /// </summary>
    /// <param name="host">The host of a URL.</param>
    /// <param name="resolve">Resolves a name.</param>
    /// <param name="cancellationToken">Cancels the resolution.</param>
    public static async Task<bool> ContainsAsync(
        string host, Func<string, CancellationToken, Task<IPAddress[]>> resolve, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(host);
        ArgumentNullException.ThrowIfNull(resolve);
        if (IPAddress.TryParse(host.Trim('[', ']'), out var literal))
        {
            return Contains(literal);
        }

        if (!host.TrimEnd('.').EndsWith(LocalSuffix, StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        try
        {
            var found = await resolve(host, cancellationToken).ConfigureAwait(false);
            return found.Length > 0 && Array.TrueForAll(found, Contains);
        }
        catch (SocketException)
        {
            return false;
        }
    }

    /// <summary>True for a private, link-local or loopback address.</summary>
    public static bool Contains(IPAddress address)
    {
        ArgumentNullException.ThrowIfNull(address);
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return IPAddress.IsLoopback(plain) || (plain.AddressFamily == AddressFamily.InterNetwork
            ? plain.GetAddressBytes() is [10, ..] or [172, >= 16 and <= 31, ..] or [192, 168, ..] or [169, 254, ..]
            : plain.IsIPv6UniqueLocal || plain.IsIPv6LinkLocal);
    }
}
