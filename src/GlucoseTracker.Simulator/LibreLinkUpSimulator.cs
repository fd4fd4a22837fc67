using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using GlucoseTracker.Simulator.Hosting;
using GlucoseTracker.Simulator.Service;

namespace GlucoseTracker.Simulator;

/// <summary>
/// The LibreLinkUp cloud on this machine: HTTPS with a certificate of its own, answering login, connections and graph as the real
/// service does, with glucose from a script. For demos, for tests, and for whoever writes another client.
/// </summary>
public sealed class LibreLinkUpSimulator : IAsyncDisposable
{
    private readonly TestCertificates _certificates;
    private readonly IPEndPoint _endPoint;
    private HttpsListener? _listener;
    private Socket? _placeholder;

    private LibreLinkUpSimulator(SimulatedService service, TestCertificates certificates, IPEndPoint endPoint, HttpsListener listener)
    {
        Service = service;
        _certificates = certificates;
        _endPoint = endPoint;
        _listener = listener;
        Authority = certificates.Authority;
        BaseAddress = new UriBuilder(Uri.UriSchemeHttps, endPoint.Address.ToString(), endPoint.Port).Uri;
    }

    /// <summary>What a client takes as its base address, such as <c>https://127.0.0.1:40123/</c>.</summary>
    public Uri BaseAddress { get; }

    /// <summary>The certificate authority that clients must trust, without its key.</summary>
    public X509Certificate2 Authority { get; }

    /// <summary>The service's state, changeable while it runs.</summary>
    public SimulatedService Service { get; }

    /// <summary>Starts a simulator. Minute 0 of its scenario is now, by <paramref name="time"/>.</summary>
    /// <exception cref="IOException">The address is taken.</exception>
    public static async Task<LibreLinkUpSimulator> StartAsync(
        SimulatorOptions options, TimeProvider time, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(time);
        var service = new SimulatedService(options, time);
        var certificates = new TestCertificates(options);
        try
        {
            var listener = await HttpsListener.StartAsync(options.EndPoint, service, certificates, cancellationToken);
            return new LibreLinkUpSimulator(service, certificates, new IPEndPoint(options.EndPoint.Address, listener.Port), listener);
        }
        catch
        {
            certificates.Dispose();
            throw;
        }
    }

    /// <summary>Closes the address: connections are refused from now on. The port stays ours.</summary>
    public async Task GoDownAsync()
    {
        if (_listener is { } listener)
        {
            _listener = null;
            await listener.DisposeAsync();
            _placeholder = new Socket(_endPoint.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
            _placeholder.Bind(_endPoint);
        }
    }

    /// <summary>Listens again at the same address, with the same sessions and people.</summary>
    public async Task GoUpAsync(CancellationToken cancellationToken = default)
    {
        if (_listener is null)
        {
            _placeholder?.Dispose();
            _placeholder = null;
            _listener = await HttpsListener.StartAsync(_endPoint, Service, _certificates, cancellationToken);
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_listener is { } listener)
        {
            _listener = null;
            await listener.DisposeAsync();
        }

        _placeholder?.Dispose();
        _certificates.Dispose();
        Authority.Dispose();
    }
}
