using System.Globalization;
using System.Net;
using GlucoseTracker.Domain.Connection;
using GlucoseTracker.Http;
using GlucoseTracker.Nightscout.Http;

namespace GlucoseTracker.Nightscout.Entries;

/// <summary>
/// Reads entries by version 1 of the API. The request has no date, so that the site answers from memory. Entries of all types are
/// requested, because the site's list of sensor values omits entries without a type, which the site's own page shows. The list of sensor
/// values is also requested when the first list has no recent value, because other entries can fill the page; and alone where it is the
/// only list, as on a phone.
/// </summary>
internal sealed class EntriesV1(NightscoutHttpClient http) : IEntriesApi
{
    private const string All = "entries.json";
    private const string SensorValues = "entries/sgv.json";

    /// <summary>
    /// The factor by which the second page is longer: readings of a meter do not fill such a page, and it shows the unit of low numbers.
    /// </summary>
    private const int PageFactor = 10;

    private bool _hasOnlySensorValues;

    public async Task<(EntryPage Page, DateTimeOffset? Date)> GetNewestAsync(int count, CancellationToken cancellationToken)
    {
        if (_hasOnlySensorValues)
        {
            return await ReadAsync(SensorValues, count, cancellationToken).ConfigureAwait(false);
        }

        var answer = await AskAsync(All, count, cancellationToken).ConfigureAwait(false);
        if (answer.Status is HttpStatusCode.NotFound or HttpStatusCode.Gone)
        {
            var found = await ReadAsync(SensorValues, count, cancellationToken).ConfigureAwait(false);
            _hasOnlySensorValues = true;
            return found;
        }

        var (page, date) = await ReadAsync(answer, All, count, cancellationToken).ConfigureAwait(false);
        return page.HasYoungReading(date)
            ? (page, date)
            : (await WithSensorValuesAsync(page, count, cancellationToken).ConfigureAwait(false), date);
    }

    /// <summary>Reads the second list; its failure does not affect the first.</summary>
    private async Task<EntryPage> WithSensorValuesAsync(EntryPage page, int count, CancellationToken cancellationToken)
    {
        try
        {
            return page.Merge((await ReadAsync(SensorValues, count, cancellationToken).ConfigureAwait(false)).Page);
        }
        catch (SourceException)
        {
            return page;
        }
    }

    private async Task<(EntryPage Page, DateTimeOffset? Date)> ReadAsync(string list, int count, CancellationToken cancellationToken) =>
        await ReadAsync(await AskAsync(list, count, cancellationToken).ConfigureAwait(false), list, count, cancellationToken)
            .ConfigureAwait(false);

    /// <summary>Reads a list, and requests more of it when the page is too short.</summary>
    private async Task<(EntryPage Page, DateTimeOffset? Date)> ReadAsync(
        TransportResponse answer, string list, int count, CancellationToken cancellationToken)
    {
        var (page, date) = Read(answer);
        page = await page.ExtendAsync(
            count, async () => Read(await AskAsync(list, count * PageFactor, cancellationToken).ConfigureAwait(false)).Page)
            .ConfigureAwait(false);
        return (page, date);
    }

    private Task<TransportResponse> AskAsync(string list, int count, CancellationToken cancellationToken) =>
        http.GetAsync(string.Create(CultureInfo.InvariantCulture, $"api/v1/{list}?count={count}"), cancellationToken);

    private static (EntryPage Page, DateTimeOffset? Date) Read(TransportResponse answer) =>
        (EntryList.Read(answer.OrThrow().Body, answer.Date), answer.Date);
}
