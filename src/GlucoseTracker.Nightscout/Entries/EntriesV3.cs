using System.Globalization;
using System.Net;
using GlucoseTracker.Http;
using GlucoseTracker.Nightscout.Http;

namespace GlucoseTracker.Nightscout.Entries;

/// <summary>
/// Reads entries by version 3 of the API, with a ticket for the access token. The newest entries of all types are requested, because a
/// search by type omits entries without a type.
/// </summary>
internal sealed class EntriesV3(NightscoutHttpClient http, TimeProvider time) : IEntriesApi
{
    /// <summary>The maximum number of entries per request; sites respond with 400 to a higher number.</summary>
    private const int MaxCount = 1000;

    /// <summary>The factor by which the page is longer then.</summary>
    private const int PageFactor = 10;

    private readonly TokenCache _tickets = new(http, time);

    public async Task<(EntryPage Page, DateTimeOffset? Date)> GetNewestAsync(int count, CancellationToken cancellationToken)
    {
        var (page, date) = await ReadAsync(count, cancellationToken).ConfigureAwait(false);
        if (count < MaxCount)
        {
            page = await page.ExtendAsync(
                count,
                async () => (await ReadAsync(Math.Min(MaxCount, count * PageFactor), cancellationToken).ConfigureAwait(false)).Page)
                .ConfigureAwait(false);
        }

        return (page, date);
    }

    private async Task<(EntryPage Page, DateTimeOffset? Date)> ReadAsync(int count, CancellationToken cancellationToken)
    {
        var all = new EntryPage([], 0);
        var (left, before, date) = (count, "", (DateTimeOffset?)null);
        while (left > 0)
        {
            var asked = Math.Min(left, MaxCount);
            var path = string.Create(
                CultureInfo.InvariantCulture,
                $"api/v3/entries?sort$desc=date&limit={asked}&fields=type,sgv,mbg,units,device,date,dateString,direction{before}");
            var answer = await AskAsync(path, cancellationToken).ConfigureAwait(false);
            var page = EntryList.ReadResult(answer.Body, answer.Date);
            (all, date) = (all.Merge(page), answer.Date);
            left = page.Entries < asked || page.Readings.Count == 0 ? 0 : left - asked;
            before = page.Readings.Count == 0
                ? ""
                : string.Create(CultureInfo.InvariantCulture, $"&date$lt={page.Readings[0].MeasuredAt.ToUnixTimeMilliseconds()}");
        }

        return (all, date);
    }

    /// <summary>A site that was reinstalled rejects its old tickets, so a new ticket is requested once.</summary>
    private async Task<TransportResponse> AskAsync(string path, CancellationToken cancellationToken)
    {
        var (ticket, isNew) = await _tickets.GetAsync(cancellationToken).ConfigureAwait(false);
        var answer = await http.GetAsync(path, ticket, cancellationToken).ConfigureAwait(false);
        if (answer.Status == HttpStatusCode.Unauthorized && !isNew)
        {
            _tickets.Clear();
            (ticket, _) = await _tickets.GetAsync(cancellationToken).ConfigureAwait(false);
            answer = await http.GetAsync(path, ticket, cancellationToken).ConfigureAwait(false);
        }

        return answer.OrThrow();
    }
}
