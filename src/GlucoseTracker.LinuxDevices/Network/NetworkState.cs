using System.Net;
using System.Net.Sockets;

namespace GlucoseTracker.LinuxDevices.Network;

/// <summary>
/// The state of this machine's network: whether there is a default route, and the own address. No packet is sent.
/// </summary>
public sealed class NetworkState
{
    private static readonly IPEndPoint DocumentationAddress4 = new(IPAddress.Parse("192.0.2.1"), 9);       // RFC 5737: documentation
    private static readonly IPEndPoint DocumentationAddress6 = new(IPAddress.Parse("2001:db8::1"), 9);     // RFC 3849: documentation

    private readonly string _directory;

    /// <summary>The network of this machine.</summary>
    public NetworkState()
        : this("/proc/self/net")
    {
    }

    internal NetworkState(string directory) => _directory = directory;

    /// <summary>
    /// True when there is a default route: Wi-Fi or cable is connected and has an address. The Internet can still be unreachable.
    /// </summary>
    public bool HasDefaultRoute() =>
        RouteTable.HasDefault4(Read("route")) || RouteTable.HasDefault6(Read("ipv6_route"));

    /// <summary>The source address for connections to the Internet, IPv4 before IPv6; null without a route.</summary>
    public static IPAddress? OwnAddress() => AddressTowards(DocumentationAddress4) ?? AddressTowards(DocumentationAddress6);

    /// <summary>Connecting a datagram socket sends no packet; the kernel only selects the route and the source address.</summary>
    private static IPAddress? AddressTowards(IPEndPoint destination)
    {
        try
        {
            using var socket = new Socket(destination.AddressFamily, SocketType.Dgram, ProtocolType.Udp);
            socket.Connect(destination);
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
