using System.Globalization;
using System.Net;
using GlucoseTracker.Http;
using GlucoseTracker.Nightscout.Http;

namespace GlucoseTracker.Nightscout.Entries;

/// <summary>
/// Version 3, with a ticket that an access token was exchanged for. The newest entries of every type are asked for: a search by type leaves
/// out what an uploader wrote without one.
/// </summary>
internal sealed class EntriesV3(NightscoutHttpClient http, TimeProvider time) : IEntriesApi
{
    /// <summary>No site gives more at once, and 400 to who asks for more.</summary>
    private const int MaxCount = 1000;

    /// <summary>Fewer glucose entries than this on a full page: other entries take their places.</summary>
    private const int MinGlucoseEntries = 10;

    /// <summary>How much longer the page is asked for then.</summary>
    private const int Longer = 10;

    private readonly TokenCache _tickets = new(http, time);

    public async Task<(EntryPage Page, DateTimeOffset? Date)> GetNewestAsync(int count, CancellationToken cancellationToken)
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
            if (page.Entries == asked && asked == count && count < MaxCount && page.GlucoseEntries < MinGlucoseEntries)
            {
                (left, before) = (Math.Min(MaxCount, count * Longer), "");
                continue;
            }


            before = page.Readings.Count == 0
                ? ""
                : string.Create(CultureInfo.InvariantCulture, $"&date$lt={page.Readings[0].MeasuredAt.ToUnixTimeMilliseconds()}");
        }

        return (all, date);
    }

    /// <summary>A site that was set up anew knows none of its old tickets: one new one is fetched, and what then comes counts.</summary>
    private async Task<TransportResponse> AskAsync(string path, CancellationToken cancellationToken)
    {
        var (ticket, isNew) = await _tickets.TakeAsync(cancellationToken).ConfigureAwait(false);
        var answer = await http.GetAsync(path, ticket, cancellationToken).ConfigureAwait(false);
        if (answer.Status == HttpStatusCode.Unauthorized && !isNew)
        {
            _tickets.Drop();
            (ticket, _) = await _tickets.TakeAsync(cancellationToken).ConfigureAwait(false);
            answer = await http.GetAsync(path, ticket, cancellationToken).ConfigureAwait(false);
        }

        return answer.OrThrow();
    }
}
