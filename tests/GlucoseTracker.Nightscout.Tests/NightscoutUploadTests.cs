using GlucoseTracker.Domain.Readings;
using GlucoseTracker.Domain.Values;
using GlucoseTracker.Simulator.Nightscout;

namespace GlucoseTracker.Nightscout.Tests;

public sealed class NightscoutUploadTests
{
    private static readonly DateTimeOffset At = new(2026, 11, 21, 14, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task An_uploaded_reading_is_read_back_and_uploaded_twice_it_is_one_entry()
    {
        await using var site = await NightscoutSimulator.StartAsync(TimeProvider.System);
        var options = new NightscoutOptions { Address = site.Address, Token = () => null };
        using var upload = new NightscoutUpload(options, TimeProvider.System);
        using var source = new NightscoutSource(options, TimeProvider.System);
        Reading[] readings =
        [
            .. Enum.GetValues<Trend>().Select((trend, i) =>
                new Reading(SensorValue.Measured(Glucose.FromMilligramsPerDeciliter(100 + i)), At + TimeSpan.FromMinutes(i), trend)),
            new Reading(SensorValue.BelowRange, At + TimeSpan.FromMinutes(10), Trend.DroppingFast),
            new Reading(SensorValue.AboveRange, At + TimeSpan.FromMinutes(11), Trend.Stable),
        ];

        await upload.SendAsync(readings, CancellationToken.None);
        await upload.SendAsync(readings, CancellationToken.None);

        Assert.Equal(readings, await source.FetchHistoryAsync(CancellationToken.None));
        Assert.Equal(readings.Length, site.Entries.Count);
    }

    [Fact]
    public async Task Without_readings_no_request_is_sent()
    {
        await using var site = await NightscoutSimulator.StartAsync(TimeProvider.System);
        using var upload = new NightscoutUpload(new NightscoutOptions { Address = site.Address, Token = () => null }, TimeProvider.System);

        await upload.SendAsync([], CancellationToken.None);

        Assert.Empty(site.Requests);
    }
}
