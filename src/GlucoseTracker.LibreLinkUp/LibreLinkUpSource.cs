using GlucoseTracker.Domain;
using GlucoseTracker.LibreLinkUp.Answers;
using GlucoseTracker.LibreLinkUp.Http;
using GlucoseTracker.LibreLinkUp.People;
using GlucoseTracker.LibreLinkUp.Session;
using GlucoseTracker.LibreLinkUp.Wire;
using Microsoft.Extensions.Logging;

namespace GlucoseTracker.LibreLinkUp;

/// <summary>
/// Readings of one person from the LibreLinkUp cloud. It signs in when it must and no oftener, heals what can be healed, and names
/// what cannot. One call at a time.
/// </summary>
public sealed class LibreLinkUpSource : IReadingSource, IDisposable
{
    private readonly LibreLinkUpOptions _options;
    private readonly ILogger _logger;
    private readonly ServiceLine _line;
    private readonly SessionKeeper _keeper;
    private readonly LibreLinkUpClient _client;
    private string? _patientId;

    /// <summary>Creates it; nothing is sent before the first call.</summary>
    /// <param name="options">Account, person and address.</param>
    /// <param name="store">Where the session is kept between two starts.</param>
    /// <param name="time">The clock.</param>
    /// <param name="logger">Told of logins, redirects and the like; never of anything personal.</param>
    /// <exception cref="ArgumentException">The base address is not HTTPS.</exception>
    public LibreLinkUpSource(LibreLinkUpOptions options, ISessionStore store, TimeProvider time, ILogger<LibreLinkUpSource> logger)
        : this(options, store, time, logger, null)
    {
    }

    internal LibreLinkUpSource(
        LibreLinkUpOptions options,
        ISessionStore store,
        TimeProvider time,
        ILogger logger,
        Func<SocketsHttpConnectionContext, CancellationToken, ValueTask<Stream>>? connect)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(store);
        if (options.BaseAddress is not { IsAbsoluteUri: true, Scheme: "https" })
        {
            throw new ArgumentException("LibreLinkUp's base address must begin with https://.", nameof(options));
        }

        (_options, _logger) = (options, logger);
        _line = new ServiceLine(options, time, connect);
        _keeper = new SessionKeeper(store, options.Email, options.BaseAddress, time, logger);
        var version = new ClientVersion(options.ClientVersion, _keeper, logger);
        var logins = new LoginFlow(options, _line, _keeper, version, time, logger);
        _client = new LibreLinkUpClient(options, _line, _keeper, version, logins, time, logger);
    }

    /// <inheritdoc/>
    public string Name => "LibreLinkUp";

    /// <inheritdoc/>
    public async Task<SourceAnswer> FetchCurrentAsync(CancellationToken cancellationToken)
    {
        var answer = await _client.GetAsync("llu/connections", cancellationToken);
        var body = AnswerBody.Read(answer.Body, WireJson.Default.WireConnections);
        TakeTicket(body.Ticket);
        var people = body.Data ?? throw new SourceException(ConnectionCause.AnswerNotUnderstood, "The answer holds no list of people.");
        var person = PersonChoice.Of(people, _options.Patient, _keeper.State.PatientId);
        Remember(person.PatientId!);
        return new SourceAnswer(PersonReadings.Current(person), PersonReadings.Sensor(person), answer.Date) { Person = PersonMark.Of(person.PatientId!) };
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Reading>> FetchHistoryAsync(CancellationToken cancellationToken)
    {
        if (_patientId is null)
        {
            // Whose history it is must come from the present list of people, not from a file.
            await FetchCurrentAsync(cancellationToken);
        }

        var answer = await _client.GetAsync($"llu/connections/{Uri.EscapeDataString(_patientId!)}/graph", cancellationToken);
        var body = AnswerBody.Read(answer.Body, WireJson.Default.WireGraph);
        TakeTicket(body.Ticket);
        var points = body.Data?.GraphData ?? throw new SourceException(ConnectionCause.AnswerNotUnderstood, "The answer holds no history.");
        if (body.Data.Connection?.PatientId is { } owner && owner != _patientId)
        {
            throw new SourceException(ConnectionCause.AnswerNotUnderstood, "The history belongs to somebody else.");
        }

        var readings = points.Select(MeasurementMapping.Read).OfType<Reading>().ToList();
        if (readings.Count < points.Count)
        {
            _logger.PointsLeftOut(points.Count - readings.Count, points.Count);
        }

        return readings;
    }

    /// <inheritdoc/>
    public void Dispose() => _line.Dispose();

    private void TakeTicket(WireTicket? ticket)
    {
        if (TicketText.Read(ticket) is { } fresh)
        {
            _keeper.TakeTicket(fresh.Token, fresh.Expires);
        }
    }

    private void Remember(string patientId)
    {
        _patientId = patientId;
        if (_keeper.State.PatientId != patientId)
        {
            _keeper.Keep(_keeper.State with { PatientId = patientId });
        }
    }
}
