using System.Net;
using GlucoseTracker.Simulator.Faults;
using GlucoseTracker.Simulator.Service;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Https;
using Microsoft.Extensions.DependencyInjection;

namespace GlucoseTracker.Simulator.Hosting;

/// <summary>A Kestrel server on one HTTPS address.</summary>
internal sealed class HttpsListener : IAsyncDisposable
{
    private static readonly TimeSpan StopTimeout = TimeSpan.FromMilliseconds(200);

    private readonly WebApplication _app;

    private HttpsListener(WebApplication app) => _app = app;

    /// <summary>The port, even when the system has chosen it.</summary>
    public int Port =>
        new Uri(_app.Services.GetRequiredService<IServer>().Features.GetRequiredFeature<IServerAddressesFeature>().Addresses.First()).Port;

    /// <summary>Starts the server.</summary>
    /// <exception cref="IOException">The address is in use.</exception>
    public static async Task<HttpsListener> StartAsync(
        IPEndPoint endPoint, SimulatedService service, TestCertificates certificates, CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseKestrelHttpsConfiguration().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Listen(endPoint, listen => Configure(listen, service, certificates));
        });
        var app = builder.Build();
        app.Run(new RequestRouter(service).AnswerAsync);
        try
        {
            await app.StartAsync(cancellationToken);
        }
        catch
        {
            await app.DisposeAsync();
            throw;
        }

        return new HttpsListener(app);
    }

    /// <summary>Stops the server and closes all connections.</summary>
    public async ValueTask DisposeAsync()
    {
        using var timeout = new CancellationTokenSource(StopTimeout, TimeProvider.System);
        await _app.StopAsync(timeout.Token);
        await _app.DisposeAsync();
    }

    private static void Configure(ListenOptions listen, SimulatedService service, TestCertificates certificates)
    {
        listen.Protocols = HttpProtocols.Http1AndHttp2;
        listen.Use(next => connection => HandleConnection(connection, next, service));
        listen.UseHttps(new HttpsConnectionAdapterOptions
        {
            ServerCertificateSelector = (_, _) => certificates[service.CurrentFault?.Certificate ?? CertificateKind.Good],
        });
    }

    private static Task HandleConnection(ConnectionContext connection, ConnectionDelegate next, SimulatedService service)
    {
        if (service.CurrentFault is not { CutsConnections: true })
        {
            return next(connection);
        }

        connection.Abort();
        return Task.CompletedTask;
    }
}
