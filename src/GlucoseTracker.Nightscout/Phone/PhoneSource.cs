using System.Net;
using GlucoseTracker.Domain.Connection;
using GlucoseTracker.Domain.Readings;
using GlucoseTracker.Domain.Sources;
using GlucoseTracker.Http;
using GlucoseTracker.Nightscout.Entries;

namespace GlucoseTracker.Nightscout.Phone;

/// <summary>
/// Readings from Juggluco or xDrip+ on a phone in the local network: a list of entries in the format of Nightscout's version 1. One call
/// at a time.
/// </summary>
/// <remarks>
/// The path of the list and the way to send the secret are detected and remembered. The date of the phone's response is ignored, because
/// it is no better evidence than the stamps of its readings.
/// </remarks>
public sealed class PhoneSource : IReadingSource, IDisposable
{
    /// <summary>
    /// The number of entries per poll: half an hour at one per minute, because neighbours determine the unit of an entry.
    /// </summary>
    internal const int CurrentCount = 30;

    /// <summary>The number of entries when the usual page is too short to show the unit of low numbers.</summary>
    internal const int LongCount = 300;

    /// <summary>The number of entries of a history: 16 hours at one per minute, the maximum of xDrip+.</summary>
    internal const int MaxCount = 1000;

    private readonly PhoneOptions _options;
    private readonly PhoneHttpClient _http;
    private readonly string _person;
    private PhoneRoute? _known;

    /// <summary>Creates the source; no request is sent before the first call.</summary>
    public PhoneSource(PhoneOptions options, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(options);
        (_options, _http, _person) = (options, new PhoneHttpClient(options, time), GetPerson(options.Address));
    }

    /// <inheritdoc/>
    public string Name => SourceNames.Phone;

    /// <summary>The hash of the person for an address: the same for the same host and port.</summary>
    public static string GetPerson(PhoneAddress address)
    {
        ArgumentNullException.ThrowIfNull(address);
        return PersonHash.Create(SourceNames.Phone, address.Origin.Authority);
    }

    /// <inheritdoc/>
    public async Task<FetchResult> FetchCurrentAsync(CancellationToken cancellationToken)
    {
        var page = await FetchPageAsync(cancellationToken).ConfigureAwait(false);
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

    private async Task<EntryPage> FetchPageAsync(CancellationToken cancellationToken)
    {
        var (page, _) = await FetchAsync(CurrentCount, cancellationToken).ConfigureAwait(false);
        return await page.ExtendAsync(
            CurrentCount, async () => (await FetchAsync(LongCount, cancellationToken).ConfigureAwait(false)).Page).ConfigureAwait(false);
    }

    /// <summary>Fetches the newest entries, and the response that contains them.</summary>
    /// <exception cref="SourceException">The request failed; the exception has the cause.</exception>
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

    /// <summary>Parses the list; an empty body means no entries. Null when the body is not a list.</summary>
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
