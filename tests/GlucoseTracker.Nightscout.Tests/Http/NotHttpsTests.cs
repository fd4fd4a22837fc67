using System.Net;
using System.Net.Sockets;
using System.Text;
using GlucoseTracker.Domain.Connection;
using GlucoseTracker.Domain.Sources;
using GlucoseTracker.Domain.Values;

namespace GlucoseTracker.Nightscout.Tests.Http;

/// <summary>What is no TLS is not called a bad certificate, and nothing is sent to it.</summary>
public sealed class NotHttpsTests
{
    [Theory]
    [InlineData("HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n", "plain http")]
    [InlineData("<!DOCTYPE HTML>\n<html><head><title>Error response</title></head></html>", "plain http")]
    [InlineData("H", "plain http")]
    [InlineData("SSH-2.0-OpenSSH_9.2p1 Debian-2\r\n", "does not speak https")]
    public async Task An_answer_that_is_no_TLS_has_its_own_cause(string answer, string words)
    {
        var (failure, received) = await AskAsync(Encoding.ASCII.GetBytes(answer));

        Assert.Equal((ConnectionCause.NotHttps, SourceNames.Nightscout), (failure.Cause, failure.Facts.Source));
        Assert.Contains(words, failure.Message, StringComparison.Ordinal);
        Assert.Contains("http:// in front", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("GET", received, StringComparison.Ordinal);
    }

    private static async Task<(SourceException Failure, string Received)> AskAsync(byte[] answer)
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var served = Task.Run(async () =>
        {
            using var client = await listener.AcceptTcpClientAsync();
            var buffer = new byte[4096];
            var read = await client.GetStream().ReadAsync(buffer);
            await client.GetStream().WriteAsync(answer);
            client.Client.Shutdown(SocketShutdown.Send);
            return Encoding.Latin1.GetString(buffer, 0, read);
        });
        using var source = new NightscoutSource(
            new NightscoutOptions { Address = new Uri($"https://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/"), Token = () => new Secret("display-0123456789abcdef") },
            TimeProvider.System);

        var failure = await Assert.ThrowsAsync<SourceException>(() => source.FetchCurrentAsync(CancellationToken.None));

        return (failure, await served);
    }
}
