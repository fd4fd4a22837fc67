using GlucoseTracker.Domain.Connection;
using GlucoseTracker.Domain.Readings;
using GlucoseTracker.Domain.Sources;
using GlucoseTracker.Nightscout.Entries;
using GlucoseTracker.Nightscout.Http;

namespace GlucoseTracker.Nightscout;

/// <summary>Readings from a Nightscout site by its entries API of version 1 or 3. One call at a time.</summary>
/// <remarks>Requests of version 1 have no date, so that the site answers from memory and many displays can poll one site.</remarks>
public sealed class NightscoutSource : IReadingSource, IDisposable
{
    /// <summary>
    /// The number of entries per poll. Error codes, calibrations and meter values can be the newest, and neighbours determine the unit of
    /// an entry.
    /// </summary>
    private const int CurrentCount = 30;

    /// <summary>The number of entries of a history: 27 hours at one per minute.</summary>
    private const int HistoryCount = 1620;

    private readonly NightscoutHttpClient _http;
    private readonly IEntriesApi _entries;
    private readonly string _person;
    private readonly bool _isVerified;

    /// <summary>Creates the source; no request is sent before the first call.</summary>
    public NightscoutSource(NightscoutOptions options, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(options);
        _http = new NightscoutHttpClient(options, time);
        var (first, second) = (new EntriesV1(_http), new EntriesV3(_http, time));
        _entries = options.Api switch
        {
            NightscoutApi.V1 => first,
            NightscoutApi.V3 => second,
            NightscoutApi.Auto => new DetectedEntries(_http, first, second),
        };
        _isVerified = options.Address.Scheme == Uri.UriSchemeHttps;
        _person = PersonHash.Create(SourceNames.Nightscout, options.Address.AbsoluteUri);
    }

    /// <inheritdoc/>
    public string Name => SourceNames.Nightscout;

    /// <inheritdoc/>
    public async Task<FetchResult> FetchCurrentAsync(CancellationToken cancellationToken)
    {
        var (page, date) = await _entries.GetNewestAsync(CurrentCount, cancellationToken).ConfigureAwait(false);
        var readings = page.Readings;
        return new FetchResult(readings.Count > 0 ? readings[^1] : null, null, date)
        {
            Person = _person,
            Page = readings,
            IsServerTimeVerified = _isVerified,
            Unreadable = page.Unreadable,
        };
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Reading>> FetchHistoryAsync(CancellationToken cancellationToken) =>
        (await _entries.GetNewestAsync(HistoryCount, cancellationToken).ConfigureAwait(false)).Page.Readings;

    /// <inheritdoc/>
    public void Dispose() => _http.Dispose();
}
