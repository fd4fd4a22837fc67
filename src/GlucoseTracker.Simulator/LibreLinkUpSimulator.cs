using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using GlucoseTracker.Simulator.Hosting;
using GlucoseTracker.Simulator.Service;

namespace GlucoseTracker.Simulator;

/// <summary>
/// A LibreLinkUp service on this machine: HTTPS with a test certificate, and responses to login, connections and graph like those of the
/// real service, with scripted glucose values. For demos, for tests, and for the development of other clients.
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

    /// <summary>The base address for clients, such as <c>https://127.0.0.1:40123/</c>.</summary>
    public Uri BaseAddress { get; }

    /// <summary>The certificate authority that clients must trust, without its key.</summary>
    public X509Certificate2 Authority { get; }

    /// <summary>The state of the service, which can be changed at any time.</summary>
    public SimulatedService Service { get; }

    /// <summary>Starts a simulator. Minute 0 of its scenario is the present instant of <paramref name="time"/>.</summary>
    /// <exception cref="IOException">The address is in use.</exception>
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

    /// <summary>Stops listening: connections are refused, but the port stays reserved.</summary>
    public async Task StopListeningAsync()
    {
        if (_listener is { } listener)
        {
            _listener = null;
            await listener.DisposeAsync();
            _placeholder = new Socket(_endPoint.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
            _placeholder.Bind(_endPoint);
        }
    }

    /// <summary>Listens again on the same address, with the same sessions and people.</summary>
    public async Task StartListeningAsync(CancellationToken cancellationToken = default)
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
