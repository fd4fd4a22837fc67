using GlucoseTracker.Domain.Connection;
using GlucoseTracker.Domain.Readings;
using GlucoseTracker.Domain.Sources;
using GlucoseTracker.Domain.Values;
using GlucoseTracker.Simulator.Nightscout;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Time.Testing;

namespace GlucoseTracker.Nightscout.Tests;

public sealed class NightscoutV3Tests : IAsyncLifetime
{
    private const string Token = "display-0123456789abcdef";
    private const string Search = "GET /api/v3/entries";
    private const string Exchange = "GET /api/v2/authorization/request/" + Token;
    private static readonly DateTimeOffset At = new(2026, 11, 21, 14, 0, 0, TimeSpan.Zero);

    private readonly FakeTimeProvider _time = new(At);
    private NightscoutSimulator _site = null!;
    private Secret? _token = new(Token);

    public async Task InitializeAsync()
    {
        _site = await NightscoutSimulator.StartAsync(_time);
        _site.Token = Token;
    }

    public async Task DisposeAsync() => await _site.DisposeAsync();

    [Fact]
    public async Task The_token_is_exchanged_once_and_the_ticket_reads_the_newest_entry()
    {
        using var source = Source(NightscoutApi.V3);
        _site.Add(Entry(0, 104), Entry(5, 98));

        await source.FetchCurrentAsync(CancellationToken.None);
        var answer = await source.FetchCurrentAsync(CancellationToken.None);

        Assert.Equal(
            new Reading(SensorValue.Measured(Glucose.FromMilligramsPerDeciliter(98)), At.AddMinutes(5), Trend.Stable), answer.Current);
        Assert.Equal([Exchange, Search, Search], _site.Requests.Select(WithoutQuery));
    }

    [Fact]
    public async Task Before_its_end_a_ticket_is_renewed()
    {
        using var source = Source(NightscoutApi.V3);

        await source.FetchCurrentAsync(CancellationToken.None);
        _time.Advance(TimeSpan.FromHours(8) - TimeSpan.FromSeconds(30));
        await source.FetchCurrentAsync(CancellationToken.None);

        Assert.Equal([Exchange, Search, Exchange, Search], _site.Requests.Select(WithoutQuery));
    }

    [Fact]
    public async Task A_site_that_lost_its_tokens_gets_one_request_for_a_new_one()
    {
        using var source = Source(NightscoutApi.V3);

        await source.FetchCurrentAsync(CancellationToken.None);
        _site.RevokeTokens();
        await source.FetchCurrentAsync(CancellationToken.None);

        Assert.Equal([Exchange, Search, Search, Exchange, Search], _site.Requests.Select(WithoutQuery));
    }

    [Fact]
    public async Task A_refused_new_ticket_is_not_exchanged_again()
    {
        using var source = Source(NightscoutApi.V3);
        _site.ResponseOverride = async http =>
        {
            http.Response.StatusCode = http.Request.Path.StartsWithSegments("/api/v3") ? 401 : 200;
            await http.Response.WriteAsync("""{"token":"ticket","iat":1,"exp":28801}""");
        };

        await AssertCauseAsync(ConnectionCause.WrongPassword, source);

        Assert.Equal(2, _site.Requests.Count);
    }

    [Fact]
    public async Task A_changed_token_is_exchanged_without_a_restart()
    {
        using var source = Source(NightscoutApi.V3);
        _token = new Secret("display-ffffffffffffffff");
        await AssertCauseAsync(ConnectionCause.WrongPassword, source);

        _token = new Secret(Token);

        Assert.Null((await source.FetchCurrentAsync(CancellationToken.None)).Current);
    }

    [Fact]
    public async Task A_refusal_too_reports_its_date()
    {
        var dates = new List<DateTimeOffset>();
        using var source = new NightscoutSource(
            new NightscoutOptions { Address = _site.Address, Token = () => null, AnswerDated = dates.Add }, _time);
        _site.ResponseOverride = http =>
        {
            (http.Response.StatusCode, http.Response.Headers.Date) = (401, "Sat, 21 Nov 2026 14:00:00 GMT");
            return Task.CompletedTask;
        };

        await AssertCauseAsync(ConnectionCause.WrongPassword, source);

        Assert.Equal([At], dates);
    }

    [Fact]
    public async Task Without_a_token_no_request_is_sent()
    {
        using var source = Source(NightscoutApi.V3);
        _token = null;

        await AssertCauseAsync(ConnectionCause.WrongPassword, source);

        Assert.Empty(_site.Requests);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("""{"token":5}""")]
    [InlineData("""{"token":""}""")]
    [InlineData("""{"token":"a\nb"}""")]
    public async Task An_invalid_token_is_not_sent(string body)
    {
        using var source = Source(NightscoutApi.V3);
        _site.ResponseOverride = http => http.Response.WriteAsync(body);

        await AssertCauseAsync(ConnectionCause.AnswerNotUnderstood, source);

        Assert.Single(_site.Requests);
    }

    [Fact]
    public async Task A_day_of_one_minute_entries_is_read_completely_in_two_pages()
    {
        using var source = Source(NightscoutApi.V3);
        _site.Add(Enumerable.Range(0, 2000).Select(m => Entry(m, 100)));

        var history = await source.FetchHistoryAsync(CancellationToken.None);

        Assert.Equal(Enumerable.Range(380, 1620).Select(m => At.AddMinutes(m)), history.Select(r => r.MeasuredAt));
        Assert.Equal(3, _site.Requests.Count);
    }

    [Theory]
    [InlineData("<html>asleep</html>")]
    [InlineData("[]")]
    [InlineData("""{"status":200}""")]
    public async Task A_response_without_the_envelope_is_no_Nightscout(string body)
    {
        using var source = Source(NightscoutApi.V3);
        await source.FetchCurrentAsync(CancellationToken.None);
        _site.ResponseOverride = http => http.Response.WriteAsync(body);

        await AssertCauseAsync(ConnectionCause.AnswerNotUnderstood, source);
    }

    [Fact]
    public async Task Version_1_is_read_where_it_exists_and_no_address_then_holds_the_token()
    {
        using var source = Source(NightscoutApi.Auto);
        _site.Add(Entry(0, 104));

        Assert.NotNull((await source.FetchCurrentAsync(CancellationToken.None)).Current);
        Assert.Equal(["GET /api/v1/entries.json", "GET /api/v1/entries/sgv.json"], _site.Requests.Select(WithoutQuery));
        Assert.DoesNotContain(_site.Requests, r => r.Contains("0123456789abcdef", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_site_without_version_1_is_read_by_version_3_from_then_on()
    {
        using var source = Source(NightscoutApi.Auto);
        _site.OffersV1 = false;
        _site.Add(Entry(0, 104));

        await source.FetchCurrentAsync(CancellationToken.None);
        Assert.NotNull((await source.FetchCurrentAsync(CancellationToken.None)).Current);

        Assert.Equal(
            ["GET /api/v1/entries.json", "GET /api/v1/entries/sgv.json", "GET /api/v3/version", Exchange, Search, Search],
            _site.Requests.Select(WithoutQuery));
    }

    [Fact]
    public async Task A_site_with_neither_is_no_Nightscout()
    {
        using var source = Source(NightscoutApi.Auto);
        (_site.OffersV1, _site.OffersV3) = (false, false);

        await AssertCauseAsync(ConnectionCause.AnswerNotUnderstood, source);
    }


    private NightscoutSource Source(NightscoutApi api) =>
        new(new NightscoutOptions { Address = _site.Address, Token = () => _token, Api = api }, _time);

    private static async Task AssertCauseAsync(ConnectionCause cause, NightscoutSource source)
    {
        var failure = await Assert.ThrowsAsync<SourceException>(() => source.FetchCurrentAsync(CancellationToken.None));

        Assert.Equal((cause, SourceNames.Nightscout), (failure.Cause, failure.Details.Source));
        Assert.DoesNotContain("0123456789abcdef", failure.ToString(), StringComparison.Ordinal);
    }

    private static string WithoutQuery(string request) => request.Split('?')[0];

    private static string Entry(int minute, int sgv) =>
        $$"""{"type":"sgv","sgv":{{sgv}},"date":""" +
        $$"""{{At.AddMinutes(minute).ToUnixTimeMilliseconds()}},"direction":"Flat","identifier":"{{minute}}","app":"uploader"}""";
}
