using System.Globalization;
using GlucoseTracker.Domain;
using GlucoseTracker.Nightscout.Http;

namespace GlucoseTracker.Nightscout.Entries;

/// <summary>Version 1: one request without a date, which the site answers from memory.</summary>
internal sealed class EntriesV1(SiteLine line) : IEntriesApi
{
    public async Task<(IReadOnlyList<Reading> Readings, DateTimeOffset? Date)> NewestAsync(int count, CancellationToken cancellationToken)
    {
        var path = string.Create(CultureInfo.InvariantCulture, $"api/v1/entries/sgv.json?count={count}");
        var answer = (await line.GetAsync(path, cancellationToken).ConfigureAwait(false)).OrThrow();
        return (EntryList.Read(answer.Body, answer.Date).Readings, answer.Date);
    }
}
