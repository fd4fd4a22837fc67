using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;

namespace GlucoseTracker.Http;

/// <summary>The options of an <see cref="HttpTransport"/>.</summary>
public sealed record HttpTransportOptions
{
    /// <summary>The default User-Agent, such as "glucose-tracker/1.2.3".</summary>
    public static string DefaultUserAgent { get; } =
        $"glucose-tracker/{typeof(HttpTransportOptions).Assembly.GetName().Version?.ToString(3) ?? "1.0.0"}";

    /// <summary>
    /// The User-Agent header. A firewall in front of a server may refuse requests without one. Default <see cref="DefaultUserAgent"/>.
    /// </summary>
    public string UserAgent { get; init; } = DefaultUserAgent;

    /// <summary>The maximum time from the start of a request to the end of its response. Default 30 seconds.</summary>
    public TimeSpan RequestTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// The timeout of a TCP connection to one address, after which the next address of the host is tried. Default 10 seconds.
    /// </summary>
    public TimeSpan ConnectTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>
    /// The lifetime of a connection, after which the address of the server is resolved again. Default 15 minutes; zero opens a connection
    /// for each request.
    /// </summary>
    public TimeSpan ConnectionLifetime { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>
    /// The time for which an idle connection stays open. Default 3 minutes, more than the poll interval, so that polls need no new
    /// handshake.
    /// </summary>
    public TimeSpan ConnectionIdleTimeout { get; init; } = TimeSpan.FromMinutes(3);

    /// <summary>The maximum number of connections to one server. Default 1.</summary>
    public int MaxConnections { get; init; } = 1;

    /// <summary>
    /// The maximum decompressed size of a body in bytes. Default 2 MiB; a day of entries at one per minute has half of it. Zero: bodies
    /// are not read.
    /// </summary>
    public int MaxBodySize { get; init; } = 2 * 1024 * 1024;

    /// <summary>
    /// Certificate authorities that replace the system's, for a simulator in the same process. Names, times and signatures are still
    /// verified. Default null: the system's authorities.
    /// </summary>
    public X509Certificate2Collection? TrustedAuthorities { get; init; }

    /// <summary>The proxy; null uses none. Default: the system's.</summary>
    public IWebProxy? Proxy { get; init; } = HttpClient.DefaultProxy;

    /// <summary>Resolves a host name, for each connection. Default: the system's resolver.</summary>
    public Func<string, CancellationToken, Task<IPAddress[]>> Resolve { get; init; } = Dns.GetHostAddressesAsync;

    /// <summary>Returns whether an address may be connected to. Default: all.</summary>
    public Func<IPAddress, bool> AllowsAddress { get; init; } = static _ => true;

    /// <summary>Opens connections in tests. Default null: connects to the addresses of the host.</summary>
    public Func<DnsEndPoint, CancellationToken, Task<Socket>>? Connect { get; init; }

    /// <summary>
    /// Called once for each response with a date on the arrival of its headers, with any status, as evidence for the device's clock.
    /// Default null.
    /// </summary>
    public Action<DateTimeOffset>? DateReceived { get; init; }
}
