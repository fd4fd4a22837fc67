using GlucoseTracker.Domain.Connection;
using GlucoseTracker.Domain.Readings;
using GlucoseTracker.Domain.Values;
using GlucoseTracker.Simulator.Nightscout;

namespace GlucoseTracker.Nightscout.Tests.Entries;

/// <summary>Finds the entry that the site's own page shows, for every uploader and among other entries.</summary>
public sealed class UntypedEntriesTests : IAsyncLifetime
{
    private static readonly DateTimeOffset Now = DateTimeOffset.UtcNow;
    private NightscoutSimulator _site = null!;

    public async Task InitializeAsync() => _site = await NightscoutSimulator.StartAsync(TimeProvider.System);

    public async Task DisposeAsync() => await _site.DisposeAsync();

    [Fact]
    public async Task Entries_without_a_type_are_found_by_version_1_with_one_request()
    {
        _site.Add(Untyped(1, 133), Typed(12_960, 240));

        Assert.Equal(133, await CurrentAsync(NightscoutApi.Auto));
        Assert.Single(_site.Requests);
    }

    [Fact]
    public async Task Entries_without_a_type_are_found_by_version_3()
    {
        _site.Token = "display-0123456789abcdef";
        _site.Add(Untyped(1, 133), Typed(12_960, 240));

        Assert.Equal(133, await CurrentAsync(NightscoutApi.V3));
    }

    [Theory]
    [InlineData(NightscoutApi.V1)]
    [InlineData(NightscoutApi.V3)]
    public async Task Other_entries_do_not_crowd_out_a_reading(NightscoutApi api)
    {
        _site.Token = "display-0123456789abcdef";
        _site.Add(Enumerable.Range(0, 60).Select(i => $$"""{"type":"{{(i % 2 == 0 ? "cal" : "mbg")}}","mbg":99,"date":{{At(1) + i}}}"""));
        _site.Add(Untyped(3, 133));

        Assert.Equal(133, await CurrentAsync(api));
    }

    [Fact]
    public async Task An_older_list_of_all_types_does_not_hide_the_list_of_sensor_values()
    {
        var served = _site;
        _site.ResponseOverride = http => http.Request.Path == "/api/v1/entries.json"
            ? SiteAsync(http, $"[{Typed(180, 99)}]")
            : SiteAsync(http, $"[{Typed(1, 133)},{Typed(180, 99)}]");

        Assert.Equal(133, await CurrentAsync(NightscoutApi.Auto));
        Assert.Equal(2, served.Requests.Count);
    }

    [Fact]
    public async Task A_phone_with_sensor_values_only_gets_no_other_request_from_then_on()
    {
        _site.OffersUntyped = false;
        _site.Add(Typed(1, 133));
        using var source = Source(NightscoutApi.Auto);

        await source.FetchCurrentAsync(CancellationToken.None);
        await source.FetchCurrentAsync(CancellationToken.None);

        Assert.Equal(
            ["GET /api/v1/entries.json?count=30", "GET /api/v1/entries/sgv.json?count=30", "GET /api/v1/entries/sgv.json?count=30"],
            _site.Requests);
    }

    [Fact]
    public async Task A_site_whose_entries_are_no_glucose_in_mg_dL_says_so()
    {
        _site.Add(Typed(1, 0).Replace("\"sgv\":0", "\"sgv\":5.6", StringComparison.Ordinal));
        using var source = Source(NightscoutApi.Auto);

        var answer = await source.FetchCurrentAsync(CancellationToken.None);

        Assert.Null(answer.Current);
        Assert.True(answer.Unreadable?.IsOtherUnit);
        Assert.Equal(
            (ConnectionCause.EntriesUnreadable, CauseDetail.OtherUnit),
            (answer.Unreadable!.GetCause(null)!.Value.Cause, answer.Unreadable.GetCause(null)!.Value.Details.Detail));
    }

    [Fact]
    public async Task An_upload_names_the_program()
    {
        using var upload = new NightscoutUpload(Options(NightscoutApi.Auto), TimeProvider.System);

        await upload.SendAsync(
            [new Reading(SensorValue.Measured(Glucose.FromMilligramsPerDeciliter(104)), Now, Trend.Stable)], CancellationToken.None);

        Assert.StartsWith("glucose-tracker/", Assert.Single(_site.UserAgents), StringComparison.Ordinal);
    }

    private static Task SiteAsync(Microsoft.AspNetCore.Http.HttpContext http, string body)
    {
        http.Response.ContentType = "application/json";
        http.Response.Headers.Date = Now.ToString("r", System.Globalization.CultureInfo.InvariantCulture);
        return http.Response.Body.WriteAsync(System.Text.Encoding.UTF8.GetBytes(body)).AsTask();
    }

    private async Task<int?> CurrentAsync(NightscoutApi api)
    {
        using var source = Source(api);
        return (await source.FetchCurrentAsync(CancellationToken.None)).Current?.Value.Glucose.MilligramsPerDeciliter;
    }

    private NightscoutSource Source(NightscoutApi api) => new(Options(api), TimeProvider.System);

    private NightscoutOptions Options(NightscoutApi api) =>
        new() { Address = _site.Address, Api = api, Token = () => _site.Token is { } token ? new Secret(token) : null };

    private static long At(int minutesAgo) => Now.AddMinutes(-minutesAgo).ToUnixTimeMilliseconds();

    private static string Untyped(int minutesAgo, int sgv) => $$"""{"sgv":{{sgv}}.28,"date":{{At(minutesAgo)}},"device":"few fields"}""";

    private static string Typed(int minutesAgo, int sgv) => $$"""{"type":"sgv","sgv":{{sgv}},"date":{{At(minutesAgo)}}}""";
}
