using GlucoseTracker.Daemon.Configuration;
using GlucoseTracker.Daemon.Control;
using GlucoseTracker.Daemon.Credentials;
using GlucoseTracker.Pi.Languages;

namespace GlucoseTracker.Pi.Commands;

/// <summary>Explains why there is no history to read, from the daemon's status and the configuration.</summary>
internal static class MissingHistory
{
    /// <summary>One or two sentences with the next step.</summary>
    /// <param name="options">The configuration.</param>
    /// <param name="file">The history file.</param>
    public static string Describe(TrackerOptions options, string file)
    {
        if (IsNotSetUp(options))
        {
            return UserTexts.Format("history.not-signed-in", ("file", file), ("command", "sudo glucose-tracker login"));
        }

        StatusDocument status;
        try
        {
            status = ControlClient.Ask(options.StateDirectory, DaemonQuery.AddLanguage("status"), ControlJson.Indented.StatusDocument);
        }
        catch (DaemonUnavailableException e)
        {
            return UserTexts.Format("history.other-person", ("file", file), ("sentence", DaemonWords.Describe(e)));
        }

        var seeStatus = UserTexts.Format("doctor.look-at", ("command", "glucose-tracker status"));
        return status switch
        {
            { History.Points: > 0, History.Words: { } trouble } =>
                UserTexts.Format("history.not-stored", ("count", status.History.Points), ("sentence", trouble)),
            { History.Points: > 0 } => UserTexts.Format("history.stored-soon", ("count", status.History.Points)),
            { Connection.Words: { } words } => UserTexts.Format("history.no-reading-because", ("file", file), ("sentence", words)),
            _ => UserTexts.Format("history.no-reading-because", ("file", file), ("sentence", seeStatus)),
        };
    }

    /// <summary>True when no source is configured, so that the person of the history is unknown.</summary>
    public static bool IsNotSetUp(TrackerOptions options) => options.Sources is [SourceKind.LibreLinkUp]
        && EffectiveAccount.Create(options.LibreLinkUp, new LoginFiles(options.StateDirectory).Account.Load()).Email.Length == 0;
}
