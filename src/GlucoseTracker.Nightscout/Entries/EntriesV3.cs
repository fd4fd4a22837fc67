using System.Globalization;
using System.Net;
using GlucoseTracker.Domain;
using GlucoseTracker.Nightscout.Http;

namespace GlucoseTracker.Nightscout.Entries;

/// <summary>Version 3: a search by type, newest first, with a ticket that an access token was exchanged for.</summary>
internal sealed class EntriesV3(SiteLine line, TimeProvider time) : IEntriesApi
{
    /// <summary>No site gives more at once, and 400 to who asks for more.</summary>
    private const int MostAtOnce = 1000;

    private readonly TicketCounter _tickets = new(line, time);

    public async Task<(IReadOnlyList<Reading> Readings, DateTimeOffset? Date)> NewestAsync(int count, CancellationToken cancellationToken)
    {
        var readings = ReadingSeries.Empty;
        var (left, before, date) = (count, "", (DateTimeOffset?)null);
        while (left > 0)
        {
            var asked = Math.Min(left, MostAtOnce);
            var path = string.Create(CultureInfo.InvariantCulture, $"api/v3/entries?sort$desc=date&limit={asked}&fields=type,sgv,date,dateString,direction&type$eq=sgv{before}");
            var answer = await AskAsync(path, cancellationToken).ConfigureAwait(false);
            var page = EntryList.ReadResult(answer.Body, answer.Date);
            (readings, date) = (readings.Merge(page.Readings), answer.Date);
            left = page.Entries < asked || page.Readings.Count == 0 ? 0 : left - asked;
            before = page.Readings.Count == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"&date$lt={page.Readings[0].MeasuredAt.ToUnixTimeMilliseconds()}");
        }

        return ([.. readings], date);
    }

    /// <summary>A site that was set up anew knows none of its old tickets: one new one is fetched, and what then comes counts.</summary>
    private async Task<SiteAnswer> AskAsync(string path, CancellationToken cancellationToken)
    {
        var (ticket, isNew) = await _tickets.TakeAsync(cancellationToken).ConfigureAwait(false);
        var answer = await line.GetAsync(path, ticket, cancellationToken).ConfigureAwait(false);
        if (answer.Status == HttpStatusCode.Unauthorized && !isNew)
        {
            _tickets.Drop();
            (ticket, _) = await _tickets.TakeAsync(cancellationToken).ConfigureAwait(false);
            answer = await line.GetAsync(path, ticket, cancellationToken).ConfigureAwait(false);
        }

        return answer.OrThrow();
    }
}
