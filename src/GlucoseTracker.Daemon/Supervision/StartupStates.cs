using GlucoseTracker.Daemon.Alarms;
using GlucoseTracker.Daemon.Configuration;
using GlucoseTracker.Daemon.Credentials;
using GlucoseTracker.Daemon.History;
using GlucoseTracker.Daemon.Sources;
using GlucoseTracker.Daemon.Storage;
using GlucoseTracker.History;
using GlucoseTracker.LibreLinkUp.Session;
using Microsoft.Extensions.Logging.Abstractions;

namespace GlucoseTracker.Daemon.Supervision;

/// <summary>The files that workers start with, and how each is renamed when two starts have failed on it.</summary>
/// <param name="options">The configuration.</param>
/// <param name="runtimeDirectory">The folder in memory; may be the state directory.</param>
/// <param name="time">The clock, for names and the session's wait.</param>
public sealed class StartupStates(TrackerOptions options, string runtimeDirectory, TimeProvider time)
{
    /// <summary>After a session was renamed the next login waits so long: no crash loop can spend the login budget.</summary>
    public static readonly TimeSpan SignInDelay = TimeSpan.FromHours(1);

    /// <summary>What the alarms remember, in memory and on the card, and the sensors whose end was told.</summary>
    public IReadOnlyList<StartupState> Alarms { get; } =
    [
        FromFile(Path.Combine(runtimeDirectory, "alarms"), time), .. runtimeDirectory == options.StateDirectory
            ? []
            : (StartupState[])[FromFile(Path.Combine(options.StateDirectory, "alarms"), time)],
        FromFile(Path.Combine(options.StateDirectory, SensorRecords.FileName), time),
        FromFile(Path.Combine(options.StateDirectory, AlarmTestFile.FileName), time),
    ];

    /// <summary>When the last sign of life was sent.</summary>
    public IReadOnlyList<StartupState> Heartbeat { get; } = [FromFile(Path.Combine(options.StateDirectory, "alive-sent"), time)];

    /// <summary>The last reading that was posted to the webhook.</summary>
    public IReadOnlyList<StartupState> Webhook { get; } = [FromFile(Path.Combine(runtimeDirectory, SentReadingFile.FileName), time)];

    /// <summary>The history.</summary>
    public IReadOnlyList<StartupState> History { get; } = [new(
        true, () => SetAsideHistory(Path.Combine(options.StateDirectory, HistoryStore.FileName), time))];

    /// <summary>When the service was last asked, and the session.</summary>
    public IReadOnlyList<StartupState> Polls { get; } = [FromFile(
        Path.Combine(runtimeDirectory, "last-request"), time), new(true, () => SetAsideSession(options, time))];

    /// <summary>What is renamed when the program died in two starts and nobody could say of what: what costs little.</summary>
    public IReadOnlyList<StartupState> Replaceable => [.. Alarms, .. Heartbeat, .. Webhook, Polls[0]];

    /// <summary>What is renamed when it goes on dying.</summary>
    public IReadOnlyList<StartupState> Valuable => [.. History, Polls[1]];

    private static StartupState FromFile(string file, TimeProvider time) => new(false, () => StateFile.SetAside(file, time.GetUtcNow()));

    private static string? SetAsideHistory(string file, TimeProvider time) =>
        File.Exists(file) ? HistoryFile.SetAside(file, time.GetUtcNow()) : null;

    /// <summary>
    /// Who knows nothing of the last login must not try one: the session that takes the renamed one's place holds the wait.
    /// </summary>
    private static string? SetAsideSession(TrackerOptions options, TimeProvider time)
    {
        var files = new LoginFiles(options.StateDirectory);
        if (StateFile.SetAside(files.SessionPath, time.GetUtcNow()) is not { } aside)
        {
            return null;
        }

        var account = EffectiveAccount.Create(options.LibreLinkUp, files.Account.Load());
        files.Session(NullLogger<SessionFile>.Instance).Save(SessionState.Empty with
        {
            Email = account.Email,
            Home = account.BaseAddress,
            Logins = LoginThrottle.Fresh.Paused(time.GetUtcNow(), SignInDelay),
        });
        return aside;
    }
}
