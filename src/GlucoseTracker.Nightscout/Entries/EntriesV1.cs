using System.Globalization;
using System.Net;
using GlucoseTracker.Domain.Connection;
using GlucoseTracker.Http;
using GlucoseTracker.Nightscout.Http;

namespace GlucoseTracker.Nightscout.Entries;

/// <summary>
/// Version 1, without a date, which the site answers from memory. Entries of every type are asked for, because a site leaves entries
/// without a type out of its list of sensor values, and its own page shows them. The list of sensor values is asked for as well while that
/// brings nothing young, since other entries may fill the page; and alone where it is all there is, as on a phone.
/// </summary>
internal sealed class EntriesV1(NightscoutHttpClient http) : IEntriesApi
{
    private const string All = "entries.json";
    private const string SensorValues = "entries/sgv.json";

    /// <summary>Fewer glucose entries than this on a full page: other entries take their places.</summary>
    private const int MinGlucoseEntries = 10;

    /// <summary>How much longer the second page is then; a meter that is read once an hour fills no such page.</summary>
    private const int Longer = 10;

    private bool _hasOnlySensorValues;

    public async Task<(EntryPage Page, DateTimeOffset? Date)> GetNewestAsync(int count, CancellationToken cancellationToken)
    {
        if (_hasOnlySensorValues)
        {
            return Read(await AskAsync(SensorValues, count, cancellationToken).ConfigureAwait(false));
        }

        var answer = await AskAsync(All, count, cancellationToken).ConfigureAwait(false);
        if (answer.Status is HttpStatusCode.NotFound or HttpStatusCode.Gone)
        {
            var found = Read(await AskAsync(SensorValues, count, cancellationToken).ConfigureAwait(false));
            _hasOnlySensorValues = true;
            return found;
        }

        var (page, date) = Read(answer);
        if (page.Entries >= count && page.GlucoseEntries < MinGlucoseEntries)
        {
            page = page.Merge(Read(await AskAsync(All, count * Longer, cancellationToken).ConfigureAwait(false)).Page);
        }

        return page.HasYoungReading(date)
            ? (page, date)
            : (await WithSensorValuesAsync(page, count, cancellationToken).ConfigureAwait(false), date);
    }

    /// <summary>What the second list does not bring costs nothing of the first.</summary>
    private async Task<EntryPage> WithSensorValuesAsync(EntryPage page, int count, CancellationToken cancellationToken)
    {
        try
        {
            return page.Merge(Read(await AskAsync(SensorValues, count, cancellationToken).ConfigureAwait(false)).Page);
        }
        catch (SourceException)
        {
            return page;
        }
    }

    private Task<TransportResponse> AskAsync(string list, int count, CancellationToken cancellationToken) =>
        http.GetAsync(string.Create(CultureInfo.InvariantCulture, $"api/v1/{list}?count={count}"), cancellationToken);

    private static (EntryPage Page, DateTimeOffset? Date) Read(TransportResponse answer) =>
        (EntryList.Read(answer.OrThrow().Body, answer.Date), answer.Date);
}
