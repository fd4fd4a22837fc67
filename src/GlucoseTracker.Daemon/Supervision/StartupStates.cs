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

/// <summary>The files that workers read at their start, and how each file is renamed after two failed starts.</summary>
/// <param name="options">The configuration.</param>
/// <param name="runtimeDirectory">The runtime directory (in memory), or the state directory.</param>
/// <param name="time">The clock, for file names and for the wait in a new session file.</param>
public sealed class StartupStates(TrackerOptions options, string runtimeDirectory, TimeProvider time)
{
    /// <summary>
    /// The wait before the next sign-in after the session file was renamed, so that a crash loop cannot lock the account.
    /// </summary>
    public static readonly TimeSpan SignInDelay = TimeSpan.FromHours(1);

    /// <summary>The alarm state, in memory and on the card, and the records of sensors.</summary>
    public IReadOnlyList<StartupState> Alarms { get; } =
    [
        FromFile(Path.Combine(runtimeDirectory, "alarms"), time), .. runtimeDirectory == options.StateDirectory
            ? []
            : (StartupState[])[FromFile(Path.Combine(options.StateDirectory, "alarms"), time)],
        FromFile(Path.Combine(options.StateDirectory, SensorRecords.FileName), time),
        FromFile(Path.Combine(options.StateDirectory, AlarmTestFile.FileName), time),
    ];

    /// <summary>The time of the last heartbeat.</summary>
    public IReadOnlyList<StartupState> Heartbeat { get; } = [FromFile(Path.Combine(options.StateDirectory, "alive-sent"), time)];

    /// <summary>The last reading that was posted to the webhook.</summary>
    public IReadOnlyList<StartupState> Webhook { get; } = [FromFile(Path.Combine(runtimeDirectory, SentReadingFile.FileName), time)];

    /// <summary>The history.</summary>
    public IReadOnlyList<StartupState> History { get; } = [new(
        true, () => RenameHistory(Path.Combine(options.StateDirectory, HistoryStore.FileName), time))];

    /// <summary>The time of the last request, and the session.</summary>
    public IReadOnlyList<StartupState> Polls { get; } = [FromFile(
        Path.Combine(runtimeDirectory, "last-request"), time), new(true, () => RenameSession(options, time))];

    /// <summary>The files that are renamed first when two starts failed for an unknown reason: those whose loss costs little.</summary>
    public IReadOnlyList<StartupState> FirstToRename => [.. Alarms, .. Heartbeat, .. Webhook, Polls[0]];

    /// <summary>The files that are renamed when the starts still fail.</summary>
    public IReadOnlyList<StartupState> LastToRename => [.. History, Polls[1]];

    private static StartupState FromFile(string file, TimeProvider time) =>
        new(false, () => StateFile.RenameUnusable(file, time.GetUtcNow()));

    private static string? RenameHistory(string file, TimeProvider time) =>
        File.Exists(file) ? HistoryFile.RenameDamaged(file, time.GetUtcNow()) : null;

    /// <summary>
    /// Without the renamed session file the last sign-in is unknown, so a new session file with a wait replaces it.
    /// </summary>
    private static string? RenameSession(TrackerOptions options, TimeProvider time)
    {
        var files = new LoginFiles(options.StateDirectory);
        if (StateFile.RenameUnusable(files.SessionPath, time.GetUtcNow()) is not { } renamed)
        {
            return null;
        }

        var account = EffectiveAccount.Create(options.LibreLinkUp, files.Account.Load());
        files.Session(NullLogger<SessionFile>.Instance).Save(SessionState.Empty with
        {
            Email = account.Email,
            Home = account.BaseAddress,
            Logins = LoginThrottle.Fresh.WithPause(time.GetUtcNow(), SignInDelay),
        });
        return renamed;
    }
}
