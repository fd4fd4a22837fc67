using System.Globalization;
using GlucoseTracker.Domain.Connection;
using GlucoseTracker.Domain.Values;
using GlucoseTracker.Nightscout.Phone;
using GlucoseTracker.Simulator.Nightscout;
using GlucoseTracker.Simulator.Phone;
using Microsoft.AspNetCore.Http;

namespace GlucoseTracker.Nightscout.Tests.Entries;

/// <summary>
/// The page of a poll is half an hour at one entry per minute, in which whole numbers cannot show that they are mmol/L. A longer page can
/// show it; in doubt they are LO.
/// </summary>
public sealed class LongerPageTests : IAsyncLifetime
{
    private const int PageCount = 30;
    private static readonly DateTimeOffset Now = DateTimeOffset.UtcNow;
    private NightscoutSimulator _site = null!;
    private PhoneSimulator _phone = null!;

    public async Task InitializeAsync()
    {
        _site = await NightscoutSimulator.StartAsync(TimeProvider.System);
        _site.Token = "display-0123456789abcdef";
        _phone = await PhoneSimulator.StartAsync(SimulatedApp.XDrip, TimeProvider.System);
    }

    public async Task DisposeAsync()
    {
        await _site.DisposeAsync();
        await _phone.DisposeAsync();
    }

    [Theory]
    [InlineData(NightscoutApi.V1)]
    [InlineData(NightscoutApi.V3)]
    [InlineData(null)]
    public async Task Whole_numbers_of_mmol_at_one_entry_per_minute_are_never_LO(NightscoutApi? api)
    {
        var answer = await FetchAsync(api, [.. Enumerable.Range(0, 120).Select(minute => 14 + (minute / 30))]);

        Assert.Empty(answer.Page);
        Assert.True(answer.Unreadable!.IsOtherUnit);
    }

    [Theory]
    [InlineData(NightscoutApi.V1)]
    [InlineData(NightscoutApi.V3)]
    [InlineData(null)]
    public async Task The_same_whole_number_for_half_an_hour_is_no_LO_when_it_varied_before(NightscoutApi? api)
    {
        int[] before = [.. Enumerable.Range(0, 40).Select(minute => 13 - (minute / 20))];

        var answer = await FetchAsync(api, [.. Enumerable.Repeat(14, PageCount + 5), .. before]);

        Assert.Empty(answer.Page);
        Assert.True(answer.Unreadable!.IsOtherUnit);
    }

    [Theory]
    [InlineData(NightscoutApi.V1)]
    [InlineData(NightscoutApi.V3)]
    [InlineData(null)]
    public async Task A_fall_in_mg_dL_that_began_before_the_page_stays_LO_and_brings_no_old_readings(NightscoutApi? api)
    {
        int[] low = [.. Enumerable.Range(0, PageCount + 5).Select(minute => 20 + (minute / 10))];

        var answer = await FetchAsync(api, [.. low, .. Enumerable.Range(0, 20).Select(minute => 36 + (3 * minute))]);

        Assert.Equal(PageCount, answer.Page.Count);
        Assert.All(answer.Page, reading => Assert.Equal(SensorValue.BelowRange, reading.Value));
        Assert.Equal(SensorValue.BelowRange, answer.Current!.Value);
    }

    [Theory]
    [InlineData(StatusCodes.Status500InternalServerError, "out of order")]
    [InlineData(StatusCodes.Status200OK, "[]")]
    [InlineData(StatusCodes.Status200OK, "<html>")]
    public async Task A_longer_page_that_fails_removes_no_LO(int status, string body)
    {
        var page = $"[{string.Join(',', CreateEntries([.. Enumerable.Repeat(14, PageCount)]))}]";
        _site.ResponseOverride = async http =>
        {
            var isPage = http.Request.QueryString.Value == $"?count={PageCount}";
            http.Response.StatusCode = isPage ? StatusCodes.Status200OK : status;
            await http.Response.WriteAsync(isPage ? page : body);
        };

        var answer = await FetchAsync(NightscoutApi.V1, []);

        Assert.Equal(SensorValue.BelowRange, answer.Current!.Value);
    }

    [Fact]
    public async Task A_page_that_shows_its_unit_is_requested_alone()
    {
        await FetchAsync(NightscoutApi.V1, [.. Enumerable.Range(0, 120).Select(minute => 20 + minute)]);

        Assert.Equal(["GET /api/v1/entries.json?count=30"], _site.Requests);
    }

    /// <summary>Values of one device a minute apart, the newest first; a null version is a phone.</summary>
    private async Task<FetchResult> FetchAsync(NightscoutApi? api, int[] values)
    {
        var entries = CreateEntries(values);
        _site.Add(entries);
        _phone.Add(entries);
        if (api is { } version)
        {
            var options = new NightscoutOptions { Address = _site.Address, Api = version, Token = () => new Secret(_site.Token!) };
            using var site = new NightscoutSource(options, TimeProvider.System);
            return await site.FetchCurrentAsync(CancellationToken.None);
        }

        Assert.True(PhoneAddress.TryParse(_phone.Address.AbsoluteUri, out var address));
        using var phone = new PhoneSource(new PhoneOptions { Address = address!, Secret = () => null }, TimeProvider.System);
        return await phone.FetchCurrentAsync(CancellationToken.None);
    }

    private static List<string> CreateEntries(int[] values) => [.. values.Select((value, minute) => string.Create(
        CultureInfo.InvariantCulture,
        $$"""{"type":"sgv","sgv":{{value}},"device":"x","date":{{Now.AddMinutes(-minute).ToUnixTimeMilliseconds()}}}"""))];
}
