using System.Globalization;
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
            return $"There is no history yet ({file}): nobody has signed in. Sign in first: sudo glucose-tracker login";
        }

        StatusDocument status;
        try
        {
            status = ControlClient.Ask(options.StateDirectory, "status", ControlJson.Indented.StatusDocument);
        }
        catch (DaemonUnavailableException e)
        {
            return $"There is no history of the person whom the configuration names yet ({file}). {DaemonWords.Describe(e)}";
        }

        return status switch
        {
            { History.Points: > 0, History.Words: { } trouble } =>
                $"The daemon knows {FormatCount(status)}, but cannot store them: {trouble}",
            { History.Points: > 0 } => $"The daemon knows {FormatCount(status)} and writes them within five minutes; try again then. " +
                "'glucose-tracker readings' lists them now.",
            { Connection.Words: { } words } => $"There is no history yet ({file}): no reading has come. {words}",
            _ => $"There is no history yet ({file}): no reading has come so far. Look at 'glucose-tracker status'.",
        };
    }

    private static string FormatCount(StatusDocument status) =>
        status.History.Points == 1 ? "1 reading" : string.Create(CultureInfo.InvariantCulture, $"{status.History.Points} readings");

    /// <summary>True when no source is set up, so that it is not known whose readings the history would hold.</summary>
    public static bool IsNotSetUp(TrackerOptions options) => options.Sources is [SourceKind.LibreLinkUp]
        && EffectiveAccount.Create(options.LibreLinkUp, new LoginFiles(options.StateDirectory).Account.Load()).Email.Length == 0;
}
