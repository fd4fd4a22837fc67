using System.IO.Compression;
using System.Net;
using Microsoft.Extensions.Time.Testing;

namespace GlucoseTracker.Http.Tests;

/// <summary>Requests and responses of a transport with a server on loopback.</summary>
public sealed class ResponseTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 28, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("Retry-After: 120", 120)]
    [InlineData("Retry-After: Sat, 28 Nov 2026 12:10:00 GMT", 600)]
    [InlineData("Retry-After: Sat, 28 Nov 2026 12:10:00 GMT\r\nDate: Sat, 28 Nov 2026 12:05:00 GMT", 300)]
    [InlineData("Retry-After: 2147483647", 86_400)]
    [InlineData("Retry-After: Fri, 31 Dec 9999 23:59:59 GMT", 86_400)]
    [InlineData("Retry-After: 0", null)]
    [InlineData("Retry-After: Sat, 28 Nov 2026 11:00:00 GMT", null)]
    [InlineData("Retry-After: soon", null)]
    [InlineData("", null)]
    public async Task Retry_After_is_seconds_or_a_date_and_at_most_a_day(string headers, int? seconds)
    {
        var response = await GetAsync(headers, [], status: "429 Too Many Requests");

        Assert.Equal((HttpStatusCode.TooManyRequests, seconds), (response.Status, (int?)response.RetryAfter?.TotalSeconds));
    }

    [Theory]
    [InlineData("Date: Sat, 28 Nov 2026 12:00:00 GMT", 0)]
    [InlineData("Date: Sat, 28 Nov 2026 12:00:00 GMT\r\nAge: 1200", 1200)]
    [InlineData("Date: Sat, 28 Nov 2026 12:00:00 GMT\r\nAge: -5", 0)]
    [InlineData("Date: Fri, 31 Dec 9999 23:59:59 GMT\r\nAge: 2147483647", null)]
    [InlineData("Date: yesterday", null)]
    [InlineData("Age: 5", null)]
    public async Task The_date_is_that_of_the_server_plus_the_time_in_caches(string headers, int? secondsAfterNoon)
    {
        var dates = new List<DateTimeOffset>();

        var response = await GetAsync(headers, [], new HttpTransportOptions { DateReceived = dates.Add });

        Assert.Equal(secondsAfterNoon, (int?)(response.Date - Noon)?.TotalSeconds);
        Assert.Equal(response.Date is { } date ? [date] : [], dates);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(16 * 1024)]
    [InlineData(100_000)]
    public async Task A_body_up_to_the_limit_is_read_whole(int length) =>
        Assert.Equal(length, (await GetAsync("", new byte[length], new HttpTransportOptions { MaxBodySize = 100_000 })).Body.Length);

    [Theory]
    [InlineData(100_001)]
    [InlineData(200_000)]
    public async Task A_body_over_the_limit_is_refused(int length) => Assert.Equal(
        TransportFailure.ResponseTooLarge,
        await FailureAsync(() => GetAsync("", new byte[length], new HttpTransportOptions { MaxBodySize = 100_000 })));

    [Fact]
    public async Task The_limit_counts_after_unpacking()
    {
        var (small, large) = (Gzip(new byte[100_000]), Gzip(new byte[100_001]));
        var options = new HttpTransportOptions { MaxBodySize = 100_000 };

        Assert.Equal(100_000, (await GetAsync("Content-Encoding: gzip", small, options)).Body.Length);
        Assert.Equal(TransportFailure.ResponseTooLarge, await FailureAsync(() => GetAsync("Content-Encoding: gzip", large, options)));
    }

    [Fact]
    public async Task Without_a_limit_for_bodies_none_is_read() =>
        Assert.True((await GetAsync("Content-Type: text/html", new byte[100], new HttpTransportOptions { MaxBodySize = 0 })).Body.IsEmpty);

    [Fact]
    public async Task A_wrong_compression_is_named() =>
        Assert.Equal(
            TransportFailure.InvalidCompression,
            await FailureAsync(() => GetAsync("Content-Encoding: gzip", [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])));

    [Fact]
    public async Task A_response_reports_its_type_and_the_names_of_its_headers()
    {
        var response = await GetAsync("Content-Type: text/html; charset=utf-8\r\ncf-mitigated: challenge", []);

        Assert.Equal("text/html", response.MediaType);
        Assert.Contains("cf-mitigated", response.HeaderNames);
        Assert.DoesNotContain("html", $"{response}", StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_redirect_is_a_response_and_no_second_request_follows()
    {
        using var server = new StubServer(StubServer.Http("Location: /elsewhere", [], "302 Found"));
        using var http = new HttpTransport(new HttpTransportOptions(), TimeProvider.System);

        Assert.Equal(HttpStatusCode.Found, (await http.SendAsync(new HttpRequestMessage(HttpMethod.Get, server.Address), default)).Status);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task Every_request_has_a_user_agent_and_no_cookie_is_sent_back()
    {
        using var server = new StubServer(StubServer.Http("Set-Cookie: a=b; Path=/\r\nConnection: close", []));
        using var http = new HttpTransport(new HttpTransportOptions(), TimeProvider.System);

        await http.SendAsync(new HttpRequestMessage(HttpMethod.Get, server.Address), default);
        await http.SendAsync(HttpTransport.CreatePost(server.Address, "{}"u8.ToArray()), default);

        Assert.Equal(2, server.Requests.Count);
        Assert.All(server.Requests, request =>
        {
            Assert.Contains("User-Agent: glucose-tracker/", request, StringComparison.Ordinal);
            Assert.Contains("Accept: application/json\r\n", request, StringComparison.Ordinal);
            Assert.Contains("Accept-Encoding: gzip\r\n", request, StringComparison.Ordinal);
            Assert.Contains("Cache-Control: no-cache\r\n", request, StringComparison.Ordinal);
            Assert.DoesNotContain("Cookie", request, StringComparison.Ordinal);
        });
        Assert.Contains("Content-Type: application/json\r\n", server.Requests[1], StringComparison.Ordinal);
    }

    private static async Task<TransportResponse> GetAsync(
        string headers, byte[] body, HttpTransportOptions? options = null, string status = "200 OK")
    {
        using var server = new StubServer(StubServer.Http(headers, body, status));
        using var http = new HttpTransport(options ?? new HttpTransportOptions(), new FakeTimeProvider(Noon));
        return await http.SendAsync(new HttpRequestMessage(HttpMethod.Get, server.Address), default);
    }

    private static async Task<TransportFailure> FailureAsync(Func<Task> send) =>
        (await Assert.ThrowsAsync<TransportException>(send)).Failure;

    private static byte[] Gzip(byte[] data)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
        {
            gzip.Write(data);
        }

        return packed.ToArray();
    }
}
