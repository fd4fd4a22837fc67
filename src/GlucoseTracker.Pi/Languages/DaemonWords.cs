using GlucoseTracker.Daemon.Control;

namespace GlucoseTracker.Pi.Languages;

/// <summary>Why the daemon cannot be asked, and what to do, in the language of the command.</summary>
internal static class DaemonWords
{
    /// <summary>What came back is not an answer of this version.</summary>
    public static string InvalidReply => UserTexts.Get("daemon.invalid-reply");

    /// <summary>A sentence.</summary>
    public static string Describe(DaemonUnavailableException failure) => failure.Failure switch
    {
        DaemonFailure.NotRunning => UserTexts.Format("daemon.not-running", ("place", failure.Place)),
        DaemonFailure.NoReply => UserTexts.Format("daemon.no-reply", ("place", failure.Place)),
        DaemonFailure.EndlessReply => UserTexts.Format("daemon.endless-reply", ("place", failure.Place)),
        DaemonFailure.NotAllowed => UserTexts.Format("daemon.not-allowed", ("place", failure.Place)),
        DaemonFailure.Other => failure.Message,
    };
}
