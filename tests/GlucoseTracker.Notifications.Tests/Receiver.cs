using System.Net;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using System.Threading.Channels;
using GlucoseTracker.Testing.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace GlucoseTracker.Notifications.Tests;

/// <summary>A real HTTPS server on loopback, with a certificate that only its own <see cref="Authorities"/> can verify.</summary>
internal sealed class Receiver : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly Channel<(
        string Path, string? Authorization, JsonElement Body)> _received = Channel.CreateUnbounded<(string, string?, JsonElement)>();

    private Receiver(WebApplication app, X509Certificate2 certificate) => (_app, Authorities) = (app, [certificate]);

    public X509Certificate2Collection Authorities { get; }

    public Uri Address =>
        new(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First().Replace(
            "[::]", "localhost", StringComparison.Ordinal));

    /// <summary>The statuses of the responses in order; the last one is repeated. 0: no response.</summary>
    public Queue<int> Answers { get; } = new([200]);

    public static async Task<Receiver> StartAsync()
    {
        var certificate = LoopbackCertificate.Create(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseKestrelHttpsConfiguration().ConfigureKestrel(
            kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen => listen.UseHttps(certificate)));
        var receiver = new Receiver(builder.Build(), X509CertificateLoader.LoadCertificate(certificate.RawData));
        receiver._app.Run(receiver.AnswerAsync);
        await receiver._app.StartAsync();
        return receiver;
    }

    /// <summary>The next request.</summary>
    public async Task<(string Path, string? Authorization, JsonElement Body)> NextAsync() => await _received.Reader.ReadAsync();

    public bool ReceivedNothing => _received.Reader.Count == 0;

    public async ValueTask DisposeAsync()
    {
        using var now = new CancellationTokenSource();
        await now.CancelAsync();
        await _app.StopAsync(now.Token);
        await _app.DisposeAsync();
    }

    private async Task AnswerAsync(HttpContext context)
    {
        var body = await JsonDocument.ParseAsync(context.Request.Body);
        var status = Answers.Count > 1 ? Answers.Dequeue() : Answers.Peek();
        _received.Writer.TryWrite((context.Request.Path, context.Request.Headers.Authorization, body.RootElement));
        if (status == 0)
        {
            await Task.Delay(Timeout.Infinite, context.RequestAborted);
        }

        context.Response.StatusCode = status;
        context.Response.Headers.RetryAfter = status == 429 ? "120" : default;
        if (status is >= 300 and < 400)
        {
            context.Response.Headers.Location = "/elsewhere";
        }
    }
}
