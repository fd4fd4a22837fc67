using GlucoseTracker.Domain.Connection;
using GlucoseTracker.Domain.Readings;
using GlucoseTracker.Domain.Values;
using GlucoseTracker.Simulator.Nightscout;
using Microsoft.AspNetCore.Http;

namespace GlucoseTracker.Nightscout.Tests;

public sealed class NightscoutSourceTests : IAsyncLifetime
{
    private const long At = 1_763_733_600_000;
    private NightscoutSimulator _site = null!;
    private NightscoutSource _source = null!;
    private Secret? _token;

    public async Task InitializeAsync()
    {
        _site = await NightscoutSimulator.StartAsync(TimeProvider.System);
        _source = new NightscoutSource(new NightscoutOptions { Address = _site.Address, Token = () => _token }, TimeProvider.System);
    }

    public async Task DisposeAsync()
    {
        _source.Dispose();
        await _site.DisposeAsync();
    }

    [Fact]
    public async Task The_newest_entry_is_the_current_reading()
    {
        _site.Add(Entry(0, "104", "Flat"), Entry(5, "98", "FortyFiveDown"));

        var answer = await _source.FetchCurrentAsync(CancellationToken.None);

        Assert.Equal(new Reading(Measured(98), Instant(5), Trend.GoingLow), answer.Current);
        Assert.NotNull(answer.Person);
        Assert.Equal(["GET /api/v1/entries.json?count=30", "GET /api/v1/entries/sgv.json?count=30"], _site.Requests);
        Assert.All(_site.UserAgents, agent => Assert.StartsWith("glucose-tracker/", agent, StringComparison.Ordinal));
    }

    [Fact]
    public async Task History_comes_in_rising_order_with_each_instant_once()
    {
        _site.Add(Entry(5, "98", "Flat"), Entry(0, "104", "Flat"), Entry(5, "98", "Flat"));

        var history = await _source.FetchHistoryAsync(CancellationToken.None);

        Assert.Equal([Instant(0), Instant(5)], history.Select(r => r.MeasuredAt));
    }

    [Fact]
    public async Task All_values_of_one_instant_are_returned_with_the_lowest_last()
    {
        _site.Add(Entry(5, "40", "Flat"), Entry(0, "104", "Flat"), Entry(5, "60", "Flat"), Entry(5, "60", "NONE"));

        var answer = await _source.FetchCurrentAsync(CancellationToken.None);

        Assert.Equal([Measured(104), Measured(60), Measured(40)], answer.Page.Select(r => r.Value));
        Assert.Equal(Trend.Stable, answer.Page[1].Trend);
        Assert.Equal(answer.Page, await _source.FetchHistoryAsync(CancellationToken.None));
    }

    [Theory]
    [InlineData("40", SensorRange.Measured)]
    [InlineData("400", SensorRange.Measured)]
    [InlineData("39", SensorRange.Below)]
    [InlineData("38", SensorRange.Below)]
    [InlineData("401", SensorRange.Above)]
    [InlineData("\"104\"", SensorRange.Measured)]
    [InlineData("104.4", SensorRange.Measured)]
    public async Task Values_at_the_ends_of_the_scale_are_words_and_not_numbers(string sgv, SensorRange range)
    {
        _site.Add(Entry(0, sgv, "Flat"));

        Assert.Equal(range, (await _source.FetchCurrentAsync(CancellationToken.None)).Current!.Value.Range);
    }

    [Theory]
    [InlineData("5")]
    [InlineData("12")]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("null")]
    [InlineData("\"\"")]
    [InlineData("5.6")]
    [InlineData("16.4")]
    public async Task Error_codes_and_other_units_are_no_reading(string sgv)
    {
        _site.Add(Entry(0, "104", "Flat"), Entry(5, sgv, "Flat"));

        Assert.Equal(Instant(0), (await _source.FetchCurrentAsync(CancellationToken.None)).Current!.MeasuredAt);
    }

    [Theory]
    [InlineData("DoubleUp", Trend.IncreasingFast)]
    [InlineData("SingleUp", Trend.IncreasingFast)]
    [InlineData("FortyFiveUp", Trend.GoingHigh)]
    [InlineData("flat", Trend.Stable)]
    [InlineData("FORTY_FIVE_DOWN", Trend.GoingLow)]
    [InlineData("SingleDown", Trend.DroppingFast)]
    [InlineData("DoubleDown", Trend.DroppingFast)]
    [InlineData("NOT COMPUTABLE", Trend.Unknown)]
    [InlineData("RATE OUT OF RANGE", Trend.Unknown)]
    [InlineData("NONE", Trend.Unknown)]
    [InlineData("sideways", Trend.Unknown)]
    public async Task Direction_words_become_trends(string word, Trend trend)
    {
        _site.Add(Entry(0, "104", word));

        Assert.Equal(trend, (await _source.FetchCurrentAsync(CancellationToken.None)).Current!.Trend);
    }

    [Fact]
    public async Task Entries_without_glucose_or_time_are_ignored()
    {
        _site.Add(
            """{"type":"mbg","mbg":99,"date":1763733900000}""",
            """{"type":"sgv","sgv":99}""",
            """{"sgv":"101","dateString":"2025-11-21T14:00:00.000Z"}""");

        Assert.Equal([Measured(101)], (await _source.FetchHistoryAsync(CancellationToken.None)).Select(r => r.Value));
    }

    [Fact]
    public async Task An_empty_site_is_no_failure()
    {
        Assert.Null((await _source.FetchCurrentAsync(CancellationToken.None)).Current);
    }

    [Theory]
    [InlineData(200, "<html>asleep</html>", ConnectionCause.AnswerNotUnderstood)]
    [InlineData(200, "{}", ConnectionCause.AnswerNotUnderstood)]
    [InlineData(200, "", ConnectionCause.AnswerNotUnderstood)]
    [InlineData(401, "", ConnectionCause.WrongPassword)]
    [InlineData(403, "", ConnectionCause.WrongPassword)]
    [InlineData(404, "", ConnectionCause.AnswerNotUnderstood)]
    [InlineData(307, "", ConnectionCause.RedirectRefused)]
    [InlineData(429, "", ConnectionCause.TooManyRequests)]
    [InlineData(500, "<html>", ConnectionCause.ServiceError)]
    [InlineData(503, "", ConnectionCause.ServiceError)]
    public async Task Each_refusal_has_its_cause(int status, string body, ConnectionCause cause)
    {
        _site.ResponseOverride = context =>
        {
            context.Response.StatusCode = status;
            return context.Response.WriteAsync(body);
        };

        Assert.Equal(cause, (await Assert.ThrowsAsync<SourceException>(() => _source.FetchCurrentAsync(CancellationToken.None))).Cause);
    }

    [Theory]
    [InlineData("120")]
    [InlineData("Sat, 28 Nov 2026 12:02:00 GMT")]
    public async Task The_wait_that_the_site_requests_is_kept(string retryAfter)
    {
        _site.ResponseOverride = context =>
        {
            (context.Response.StatusCode, context.Response.Headers.RetryAfter, context.Response.Headers.Date) = (
                429, retryAfter, "Sat, 28 Nov 2026 12:00:00 GMT");
            return Task.CompletedTask;
        };

        var refused = await Assert.ThrowsAsync<SourceException>(() => _source.FetchCurrentAsync(CancellationToken.None));

        Assert.Equal(TimeSpan.FromMinutes(2), refused.Details.Wait);
    }

    [Fact]
    public async Task A_closed_site_accepts_the_token_and_the_token_is_in_no_address()
    {
        _site.Token = "display-0123456789abcdef";
        _site.Add(Entry(0, "104", "Flat"));
        await Assert.ThrowsAsync<SourceException>(() => _source.FetchCurrentAsync(CancellationToken.None));
        _token = new Secret(_site.Token);

        Assert.NotNull((await _source.FetchCurrentAsync(CancellationToken.None)).Current);
        Assert.DoesNotContain(_site.Requests, r => r.Contains("0123456789abcdef", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/login", ConnectionCause.Blocked)]
    [InlineData("/.well-known/consent?return=x", ConnectionCause.Blocked)]
    [InlineData("/welcome", ConnectionCause.Blocked)]
    [InlineData("https://somebody.cloudflareaccess.com/cdn-cgi/access/login/x", ConnectionCause.Blocked)]
    [InlineData("http://captive.example.com/", ConnectionCause.Blocked)]
    [InlineData("https://new.example.com/", ConnectionCause.RedirectRefused)]
    [InlineData("https://new.example.com/api/v1/entries.json?count=30", ConnectionCause.RedirectRefused)]
    [InlineData("/nightscout/api/v1/entries.json", ConnectionCause.RedirectRefused)]
    [InlineData("http://[", ConnectionCause.RedirectRefused)]
    public async Task A_redirect_to_a_page_that_asks_for_a_sign_in_is_not_called_a_move(string location, ConnectionCause cause)
    {
        _site.ResponseOverride = context =>
        {
            (context.Response.StatusCode, context.Response.Headers.Location) = (302, location);
            return Task.CompletedTask;
        };

        var refused = await Assert.ThrowsAsync<SourceException>(() => _source.FetchCurrentAsync(CancellationToken.None));

        Assert.Equal(cause, refused.Cause);
        Assert.Equal(cause == ConnectionCause.Blocked, refused.Message.Contains("sign in or to consent", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_site_that_redirects_gets_no_second_request()
    {
        var requests = 0;
        _site.ResponseOverride = context =>
        {
            requests++;
            (context.Response.StatusCode, context.Response.Headers.Location) = (307, "/elsewhere");
            return Task.CompletedTask;
        };

        await Assert.ThrowsAsync<SourceException>(() => _source.FetchCurrentAsync(CancellationToken.None));

        Assert.Equal(1, requests);
    }

    [Fact]
    public async Task A_site_whose_answer_has_no_end_is_refused()
    {
        _site.ResponseOverride = async context =>
        {
            var piece = new byte[64 * 1024];
            while (!context.RequestAborted.IsCancellationRequested)
            {
                await context.Response.Body.WriteAsync(piece, context.RequestAborted);
            }
        };

        var refused = await Assert.ThrowsAsync<SourceException>(() => _source.FetchCurrentAsync(CancellationToken.None));

        Assert.Equal(ConnectionCause.AnswerNotUnderstood, refused.Cause);
    }

    [Fact]
    public async Task A_missing_site_is_unreachable()
    {
        await _site.DisposeAsync();

        Assert.Equal(
            ConnectionCause.Unreachable,
            (await Assert.ThrowsAsync<SourceException>(() => _source.FetchCurrentAsync(CancellationToken.None))).Cause);
    }

    private static string Entry(int minute, string sgv, string direction) =>
        $$"""{"_id":"65a1","type":"sgv","sgv":{{sgv}},"date":""" +
        $$"""{{At + (minute * 60_000)}},"direction":"{{direction}}","device":"uploader","utcOffset":0}""";

    private static DateTimeOffset Instant(int minute) => DateTimeOffset.FromUnixTimeMilliseconds(At + (minute * 60_000));

    private static SensorValue Measured(int milligrams) => SensorValue.Measured(Glucose.FromMilligramsPerDeciliter(milligrams));
}
