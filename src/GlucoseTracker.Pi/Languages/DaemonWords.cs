using GlucoseTracker.Daemon.Configuration;
using GlucoseTracker.Daemon.Control;
using GlucoseTracker.Daemon.Linux;
using GlucoseTracker.Pi.Login;

namespace GlucoseTracker.Pi.Languages;

/// <summary>Why a request to the daemon failed, and the remedy, in the language of the command.</summary>
internal static class DaemonWords
{
    /// <summary>The response is not one of this version.</summary>
    public static string InvalidReply => UserTexts.Get("daemon.invalid-reply");

    /// <summary>A sentence.</summary>
    public static string Describe(DaemonUnavailableException failure) => Describe(failure, new SystemFiles());

    /// <summary>A sentence. On a device that is not set up yet, the next step is to set it up.</summary>
    internal static string Describe(DaemonUnavailableException failure, SystemFiles files) => failure.Failure switch
    {
        DaemonFailure.NotRunning when failure.Place == TrackerConfiguration.Defaults.StateDirectory && !DaemonStart.IsSetUp(files) =>
            UserTexts.Get("daemon.not-set-up"),
        DaemonFailure.NotRunning => UserTexts.Format(
            "daemon.not-running", ("place", failure.Place), ("command", DaemonStart.GetCommand(failure.Place, config: null, files))),
        DaemonFailure.NoReply => UserTexts.Format("daemon.no-reply", ("place", failure.Place)),
        DaemonFailure.EndlessReply => UserTexts.Format("daemon.endless-reply", ("place", failure.Place)),
        DaemonFailure.NotAllowed => UserTexts.Format("daemon.not-allowed", ("place", failure.Place)),
        DaemonFailure.Other => failure.Message,
    };
}
