using System.Net;
using System.Net.Sockets;

namespace GlucoseTracker.LinuxDevices.Network;

/// <summary>
/// What this machine knows of its own network: whether there is a way out at all, and at which address it can be reached. Nothing is sent.
/// </summary>
public sealed class NetworkState
{
    private static readonly IPEndPoint DocumentationAddress4 = new(IPAddress.Parse("192.0.2.1"), 9);       // RFC 5737: belongs to nobody
    private static readonly IPEndPoint DocumentationAddress6 = new(IPAddress.Parse("2001:db8::1"), 9);     // RFC 3849: belongs to nobody

    private readonly string _directory;

    /// <summary>This machine's network.</summary>
    public NetworkState()
        : this("/proc/self/net")
    {
    }

    internal NetworkState(string directory) => _directory = directory;

    /// <summary>True when there is a default route: Wi-Fi or cable is connected and has an address. It may still lead nowhere.</summary>
    public bool HasDefaultRoute() =>
        RouteTable.HasDefault4(Read("route")) || RouteTable.HasDefault6(Read("ipv6_route"));

    /// <summary>The address from which this machine would speak to the world, IPv4 before IPv6; null when there is no way out.</summary>
    public static IPAddress? OwnAddress() => AddressTowards(DocumentationAddress4) ?? AddressTowards(DocumentationAddress6);

    /// <summary>Connecting a datagram socket sends nothing: the kernel only chooses route and own address.</summary>
    private static IPAddress? AddressTowards(IPEndPoint somewhere)
    {
        try
        {
            using var socket = new Socket(somewhere.AddressFamily, SocketType.Dgram, ProtocolType.Udp);
            socket.Connect(somewhere);
            return (socket.LocalEndPoint as IPEndPoint)?.Address;
        }
        catch (SocketException)
        {
            return null;
        }
    }

    private string Read(string table)
    {
        try
        {
            return File.ReadAllText(Path.Combine(_directory, table));
        }
        catch (Exception missing) when (missing is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }
}
