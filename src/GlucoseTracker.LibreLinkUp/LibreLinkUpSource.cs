using System.Net;
using System.Net.Sockets;
using GlucoseTracker.Domain.Connection;
using GlucoseTracker.Domain.Readings;
using GlucoseTracker.Domain.Sources;
using GlucoseTracker.Domain.Values;
using GlucoseTracker.LibreLinkUp.People;
using GlucoseTracker.LibreLinkUp.Session;
using Microsoft.Extensions.Logging;

namespace GlucoseTracker.LibreLinkUp;

/// <summary>
/// Readings of one person from the LibreLinkUp cloud. Signs in only when required, recovers where possible, and maps every failure to a
/// <see cref="ConnectionCause"/>. One call at a time.
/// </summary>
public sealed class LibreLinkUpSource : IReadingSource, IDisposable
{
    private readonly LibreLinkUpOptions _options;
    private readonly ILogger _logger;
    private readonly LibreLinkUpHttpClient _http;
    private readonly SessionCache _sessions;
    private readonly LibreLinkUpClient _client;
    private readonly LoginFlow _logins;
    private string? _patientId;

    /// <summary>Creates the source; no request is sent before the first call.</summary>
    /// <param name="options">The options: account, person and address.</param>
    /// <param name="store">Stores the session across restarts.</param>
    /// <param name="time">The clock.</param>
    /// <param name="logger">Logs logins, redirects and similar events without personal data.</param>
    /// <exception cref="ArgumentException">The base address does not use HTTPS.</exception>
    public LibreLinkUpSource(LibreLinkUpOptions options, ISessionStore store, TimeProvider time, ILogger<LibreLinkUpSource> logger)
        : this(options, store, time, logger, null)
    {
    }

    internal LibreLinkUpSource(
        LibreLinkUpOptions options,
        ISessionStore store,
        TimeProvider time,
        ILogger logger,
        Func<DnsEndPoint, CancellationToken, Task<Socket>>? connect)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(store);
        if (options.BaseAddress is not { IsAbsoluteUri: true, Scheme: "https" })
        {
            throw new ArgumentException("LibreLinkUp's base address must begin with https://.", nameof(options));
        }

        (_options, _logger) = (options, logger);
        _http = new LibreLinkUpHttpClient(options, time, connect);
        _sessions = new SessionCache(store, options.Email, options.BaseAddress, time, logger);
        var version = new ClientVersion(options.ClientVersion, _sessions, logger);
        _logins = new LoginFlow(options, _http, _sessions, version, time, logger);
        _client = new LibreLinkUpClient(options, _http, _sessions, version, _logins, time, logger);
    }

    /// <inheritdoc/>
    public string Name => "LibreLinkUp";

    /// <inheritdoc/>
    public bool AwaitsCredentials => _logins.AwaitsCredentials;

    /// <inheritdoc/>
    public bool HasNewCredentials => _logins.HasNewCredentials;

    /// <inheritdoc/>
    public async Task<FetchResult> FetchCurrentAsync(CancellationToken cancellationToken)
    {
        var response = await _client.GetAsync("llu/connections", cancellationToken).ConfigureAwait(false);
        var current = CurrentAnswer.Read(response, _options.Patient, _sessions.State.PatientId);
        RecordTicket(current.Ticket);
        RecordPerson(current.PatientId);
        return current.Source with { Person = PersonHash.Create(current.PatientId) };
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Reading>> FetchHistoryAsync(CancellationToken cancellationToken)
    {
        if (_patientId is null)
        {
            // The person of the history must come from the present list of people, not from a file.
            await FetchCurrentAsync(cancellationToken).ConfigureAwait(false);
        }

        var response = await _client.GetAsync($"llu/connections/{Uri.EscapeDataString(_patientId!)}/graph", cancellationToken)
            .ConfigureAwait(false);
        var history = HistoryAnswer.Read(response, _patientId!);
        RecordTicket(history.Ticket);
        if (history.LeftOut > 0)
        {
            _logger.PointsLeftOut(history.LeftOut, history.LeftOut + history.Readings.Count);
        }

        return history.Readings;
    }

    /// <inheritdoc/>
    public void Dispose() => _http.Dispose();

    private void RecordTicket((Secret Token, DateTimeOffset Expires)? ticket)
    {
        if (ticket is { } fresh)
        {
            _sessions.RecordTicket(fresh.Token, fresh.Expires);
        }
    }

    private void RecordPerson(string patientId)
    {
        _patientId = patientId;
        if (_sessions.State.PatientId != patientId)
        {
            _sessions.Save(_sessions.State with { PatientId = patientId });
        }
    }
}
