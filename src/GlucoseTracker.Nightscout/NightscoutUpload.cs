using GlucoseTracker.Domain.Connection;
using GlucoseTracker.Domain.Readings;
using GlucoseTracker.Nightscout.Entries;
using GlucoseTracker.Nightscout.Http;

namespace GlucoseTracker.Nightscout;

/// <summary>Uploads readings of another source to a Nightscout site. The role of the token must permit creating entries.</summary>
public sealed class NightscoutUpload(NightscoutOptions options, TimeProvider time) : IDisposable
{
    private readonly NightscoutHttpClient _http = new(options, time);

    /// <summary>Sends readings in one request. A reading that is sent twice is stored once.</summary>
    /// <exception cref="SourceException">The site did not accept the readings.</exception>
    public async Task SendAsync(IReadOnlyCollection<Reading> readings, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(readings);
        if (readings.Count > 0)
        {
            (await _http.PostAsync("api/v1/entries.json", EntryWriter.Write(readings), cancellationToken).ConfigureAwait(false)).OrThrow();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _http.Dispose();
}
