using GlucoseTracker.Domain;
using GlucoseTracker.Nightscout.Entries;
using GlucoseTracker.Nightscout.Http;

namespace GlucoseTracker.Nightscout;

/// <summary>Readings from a Nightscout site, through its entries API of version 1 or 3. One call at a time.</summary>
/// <remarks>Version 1 is asked for the newest entries without a date, which the site answers from memory; many displays may ask one site.</remarks>
public sealed class NightscoutSource : IReadingSource, IDisposable
{
    /// <summary>More than one: an error code or a calibration may be the newest.</summary>
    private const int CurrentCount = 10;

    /// <summary>27 hours at one a minute.</summary>
    private const int HistoryCount = 1620;

    private readonly SiteLine _line;
    private readonly IEntriesApi _entries;
    private readonly string _person;

    /// <summary>Creates it; nothing is sent before the first call.</summary>
    public NightscoutSource(NightscoutOptions options, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(options);
        _line = new SiteLine(options, time);
        var (first, second) = (new EntriesV1(_line), new EntriesV3(_line, time));
        _entries = options.Api switch { NightscoutApi.V1 => first, NightscoutApi.V3 => second, NightscoutApi.Auto => new DetectedEntries(_line, first, second) };
        _person = PersonMark.Of(SourceNames.Nightscout, options.Address.AbsoluteUri);
    }

    /// <inheritdoc/>
    public string Name => SourceNames.Nightscout;

    /// <inheritdoc/>
    public async Task<SourceAnswer> FetchCurrentAsync(CancellationToken cancellationToken)
    {
        var (readings, date) = await _entries.NewestAsync(CurrentCount, cancellationToken).ConfigureAwait(false);
        return new SourceAnswer(readings.Count > 0 ? readings[^1] : null, null, date) { Person = _person };
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Reading>> FetchHistoryAsync(CancellationToken cancellationToken) =>
        (await _entries.NewestAsync(HistoryCount, cancellationToken).ConfigureAwait(false)).Readings;

    /// <inheritdoc/>
    public void Dispose() => _line.Dispose();
}
