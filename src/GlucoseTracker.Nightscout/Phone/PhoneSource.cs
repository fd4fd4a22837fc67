using System.Net;
using GlucoseTracker.Domain.Connection;
using GlucoseTracker.Domain.Readings;
using GlucoseTracker.Domain.Sources;
using GlucoseTracker.Http;
using GlucoseTracker.Nightscout.Entries;

namespace GlucoseTracker.Nightscout.Phone;

/// <summary>
/// Readings from Juggluco or xDrip+ on a phone in the own network: a list of entries in the form of Nightscout's version 1. One call at a
/// time.
/// </summary>
/// <remarks>
/// Where the app has its list, and how it takes the secret, is found out and remembered. The phone's date is not told on: it is no better
/// than the stamps of its readings.
/// </remarks>
public sealed class PhoneSource : IReadingSource, IDisposable
{
    /// <summary>Half an hour at one a minute; the neighbours tell the unit of an entry.</summary>
    internal const int CurrentCount = 30;

    /// <summary>What xDrip+ gives at most: 16 hours at one a minute.</summary>
    internal const int MaxCount = 1000;

    private readonly PhoneOptions _options;
    private readonly PhoneHttpClient _http;
    private readonly string _person;
    private PhoneRoute? _known;

    /// <summary>Creates it; nothing is sent before the first call.</summary>
    public PhoneSource(PhoneOptions options, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(options);
        (_options, _http, _person) = (options, new PhoneHttpClient(options, time), GetPerson(options.Address));
    }

    /// <inheritdoc/>
    public string Name => SourceNames.Phone;

    /// <summary>The mark of whose readings come from an address: the same for the same host and port.</summary>
    public static string GetPerson(PhoneAddress address)
    {
        ArgumentNullException.ThrowIfNull(address);
        return PersonHash.Create(SourceNames.Phone, address.Origin.Authority);
    }

    /// <inheritdoc/>
    public async Task<FetchResult> FetchCurrentAsync(CancellationToken cancellationToken)
    {
        var (page, _) = await FetchAsync(CurrentCount, cancellationToken).ConfigureAwait(false);
        return new FetchResult(page.Readings.Count > 0 ? page.Readings[^1] : null, null, null)
        {
            Person = _person,
            Page = page.Readings,
            Unreadable = page.Unreadable,
            IsServerTimeVerified = false,
        };
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Reading>> FetchHistoryAsync(CancellationToken cancellationToken) =>
        (await FetchAsync(MaxCount, cancellationToken).ConfigureAwait(false)).Page.Readings;

    /// <inheritdoc/>
    public void Dispose() => _http.Dispose();

    /// <summary>The newest entries, and the answer that they stood in.</summary>
    /// <exception cref="SourceException">There are none; its cause says why.</exception>
    internal async Task<(EntryPage Page, TransportResponse Answer)> FetchAsync(int count, CancellationToken cancellationToken)
    {
        var secret = _options.Secret();
        SourceException? refusal = null;
        foreach (var route in PhoneRoute.All(_options.Address, secret).OrderByDescending(route => route == _known))
        {
            var answer = await _http.GetAsync(route, count, secret, cancellationToken).ConfigureAwait(false);
            if (answer.IsSuccess)
            {
                if (TryRead(answer) is { } page)
                {
                    _known = route;
                    return (page, answer);
                }

                refusal ??= PhoneFailures.NotEntries();
            }
            else if (
                answer.Status is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden or HttpStatusCode.NotFound
                    or HttpStatusCode.MethodNotAllowed or HttpStatusCode.Gone)
            {
                var found = PhoneFailures.FromStatus(answer);
                refusal = refusal is null || found.Cause == ConnectionCause.WrongPassword ? found : refusal;
            }
            else
            {
                throw PhoneFailures.FromStatus(answer);
            }
        }

        _known = null;
        throw refusal!;
    }

    /// <summary>An empty body means that there are no entries; null: it is no list.</summary>
    private static EntryPage? TryRead(TransportResponse answer)
    {
        if (answer.Body.Span.IndexOfAnyExcept(" \t\r\n"u8) < 0)
        {
            return new EntryPage([], 0);
        }

        try
        {
            return EntryList.Read(answer.Body);
        }
        catch (SourceException)
        {
            return null;
        }
    }
}
