using System.Text.Json.Serialization;
using GlucoseTracker.Domain.Connection;
using GlucoseTracker.Domain.Polling;
using GlucoseTracker.Domain.Values;
using GlucoseTracker.LibreLinkUp.Responses;

namespace GlucoseTracker.LibreLinkUp.Session;

/// <summary>The file format of the session.</summary>
internal sealed record SessionJson
{
    private const int PresentFormat = 1;
    private const long LastSecond = 253_402_300_799;
    private const long MaxWaitSeconds = 7 * 24 * 3600;

    public int Format { get; init; }

    public string Email { get; init; } = "";

    public string? Home { get; init; }

    public string? Address { get; init; }

    public string? Token { get; init; }

    /// <summary>The time in Unix seconds.</summary>
    public long? Expires { get; init; }

    public string? UserId { get; init; }

    public string? PatientId { get; init; }

    public string? ClientVersion { get; init; }

    public int LoginFailures { get; init; }

    public long LoginWaitSeconds { get; init; }

    /// <summary>The time in Unix seconds.</summary>
    public long LoginDecidedAt { get; init; }

    public string? LoginCause { get; init; }

    public string? LoginRefused { get; init; }

    public int LoginTries { get; init; }

    public long PauseSeconds { get; init; }

    /// <summary>The time in Unix seconds.</summary>
    public long PauseDecidedAt { get; init; }

    public string? PauseCause { get; init; }

    public int PauseFailures { get; init; }

    /// <summary>The wait that the service requested in seconds; 0 for none.</summary>
    public long PauseRequestedSeconds { get; init; }

    public static SessionJson From(SessionState state) => new()
    {
        Format = PresentFormat,
        Email = state.Email,
        Home = state.Home?.AbsoluteUri,
        Address = state.Address?.AbsoluteUri,
        Token = state.Token?.Reveal(),
        Expires = state.Expires?.ToUnixTimeSeconds(),
        UserId = state.UserId,
        PatientId = state.PatientId,
        ClientVersion = state.ClientVersion?.ToString(),
        LoginFailures = state.Logins.Failures,
        LoginWaitSeconds = (long)Math.Ceiling(state.Logins.Wait.TotalSeconds),
        LoginDecidedAt = state.Logins.DecidedAt.ToUnixTimeSeconds(),
        LoginCause = state.Logins.Cause.ToString(),
        LoginRefused = state.Logins.Refused,
        LoginTries = state.Logins.Tries,
        PauseSeconds = (long)Math.Ceiling(state.Pause?.Wait.TotalSeconds ?? 0),
        PauseDecidedAt = state.Pause?.DecidedAt.ToUnixTimeSeconds() ?? 0,
        PauseCause = state.Pause?.Cause.ToString(),
        PauseFailures = state.Pause?.Failures ?? 0,
        PauseRequestedSeconds = (long)Math.Ceiling(state.Pause?.Requested?.TotalSeconds ?? 0),
    };

    /// <summary>Converts to the state; null when the file was not written by this program.</summary>
    public SessionState? ToState() =>
        Format != PresentFormat || LoginFailures < 0 || LoginWaitSeconds is < 0 or > MaxWaitSeconds || LoginDecidedAt is < 0 or > LastSecond
            || LoginTries < 0 || PauseFailures < 0 || PauseRequestedSeconds is < 0 or > MaxWaitSeconds || PauseSeconds is < 0
                or > MaxWaitSeconds || PauseDecidedAt is < 0 or > LastSecond
            ? null
            : new SessionState
            {
                Email = Email ?? "",
                Home = ToUri(Home),
                Address = ToUri(Address),
                Token = Ticket?.Token,
                Expires = Ticket?.Expires,
                UserId = UserId,
                PatientId = PatientId,
                ClientVersion = VersionRules.Read(ClientVersion),
                Logins = new LoginThrottle(
                    LoginFailures,
                    TimeSpan.FromSeconds(LoginWaitSeconds),
                    DateTimeOffset.FromUnixTimeSeconds(LoginDecidedAt),
                    ParseCause(LoginCause, ConnectionCause.Unreachable),
                    LoginRefused,
                    LoginTries),
                Pause = PauseSeconds > 0
                    ? new ServicePause(
                        TimeSpan.FromSeconds(PauseSeconds), DateTimeOffset.FromUnixTimeSeconds(PauseDecidedAt),
                        ParseCause(PauseCause, ConnectionCause.TooManyRequests),
                        PauseFailures, PauseRequestedSeconds > 0 ? TimeSpan.FromSeconds(PauseRequestedSeconds) : null)
                    : null,
            };

    [JsonIgnore]
    private (Secret Token, DateTimeOffset Expires)? Ticket =>
        AuthTicketParser.Read(new Wire.WireTicket { Token = Token, Expires = Expires });

    private static ConnectionCause ParseCause(string? name, ConnectionCause otherwise) =>
        Enum.TryParse<ConnectionCause>(name, out var cause) && Enum.IsDefined(cause) ? cause : otherwise;

    private static Uri? ToUri(string? text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme == Uri.UriSchemeHttps ? uri : null;

    public override string ToString() => "[session]";
}

/// <summary>The serializer of the file.</summary>
[JsonSourceGenerationOptions(
    WriteIndented = true, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(SessionJson))]
internal sealed partial class SessionJsonContext : JsonSerializerContext;
