using GlucoseTracker.Domain.Connection;
using GlucoseTracker.LibreLinkUp.People;
using GlucoseTracker.LibreLinkUp.Session;
using Microsoft.Extensions.Logging;

namespace GlucoseTracker.LibreLinkUp;

/// <summary>
/// A manual sign-in: verifies e-mail and password, finds the account's region, adopts the required version, accepts terms where that is
/// allowed, and lists the people who share. The session is stored, so that the daemon needs no separate login.
/// </summary>
public sealed class SignIn : IDisposable
{
    private readonly LibreLinkUpHttpClient _http;
    private readonly LoginFlow _logins;
    private readonly LibreLinkUpClient _client;
    private readonly SignInStore _store;
    private readonly SessionCache _sessions;

    /// <summary>Creates a sign-in, which <see cref="RunAsync"/> performs.</summary>
    /// <param name="options">The account.</param>
    /// <param name="store">Stores the session. Its login budget applies here too, so that repeated attempts do not lock the
    /// account. Nothing else changes before the sign-in has succeeded.</param>
    /// <param name="time">The clock.</param>
    /// <param name="logger">Logs redirects and similar events.</param>
    public SignIn(LibreLinkUpOptions options, ISessionStore store, TimeProvider time, ILogger<SignIn> logger)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(store);
        _http = new LibreLinkUpHttpClient(options, time);
        _store = new SignInStore(store);
        _sessions = new SessionCache(_store, options.Email, options.BaseAddress, time, logger, byHand: true);
        var version = new ClientVersion(options.ClientVersion, _sessions, logger);
        _logins = new LoginFlow(options, _http, _sessions, version, time, logger, byHand: true);
        _client = new LibreLinkUpClient(options, _http, _sessions, version, _logins, time, logger);
    }

    /// <summary>Signs in, also with an existing session, and lists the people who share.</summary>
    /// <exception cref="SourceException">The sign-in failed. With <see cref="CauseDetails.Wait"/> set, the next attempt is allowed only
    /// after that time.</exception>
    public async Task<IReadOnlyList<SharingPerson>> RunAsync(CancellationToken cancellationToken)
    {
        _sessions.ThrowIfPaused();
        await _logins.SignInAsync(cancellationToken).ConfigureAwait(false);
        var response = await _client.GetAsync("llu/connections", cancellationToken).ConfigureAwait(false);
        var people = response.Content?.Data?.People
            ?? throw new SourceException(ConnectionCause.AnswerNotUnderstood, "The answer holds no list of people.");
        _store.Commit();
        return [.. people.Where(p => !string.IsNullOrWhiteSpace(p.PatientId)).DistinctBy(p => p.PatientId)
            .Select(p => new SharingPerson(p.PatientId!, PatientSelector.GetName(p)))];
    }

    /// <inheritdoc/>
    public void Dispose() => _http.Dispose();
}
