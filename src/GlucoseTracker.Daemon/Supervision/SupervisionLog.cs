using Microsoft.Extensions.Logging;

namespace GlucoseTracker.Daemon.Supervision;

/// <summary>Log lines about workers that failed: events 900 to 999.</summary>
internal static partial class SupervisionLog
{
    [LoggerMessage(900, LogLevel.Error, "{Worker} failed unexpectedly ({Failure}, {Failures} in a row) and starts again in {Seconds} s. Please report it:\n{Trace}")]
    public static partial void WorkerFailed(this ILogger logger, string worker, string failure, int failures, double seconds, string trace);

    [LoggerMessage(901, LogLevel.Critical, "{Worker} cannot be restarted; the program ends, and systemd starts it again.")]
    public static partial void CannotRestart(this ILogger logger, string worker);

    [LoggerMessage(902, LogLevel.Information, "{Worker} runs again.")]
    public static partial void WorkerRestarted(this ILogger logger, string worker);

    [LoggerMessage(903, LogLevel.Error, "{Worker} failed while it stopped ({Failure}):\n{Trace}")]
    public static partial void WorkerFailedToStop(this ILogger logger, string worker, string failure, string trace);

    [LoggerMessage(904, LogLevel.Error, "Two starts failed; the state that may be the reason was renamed to {File}. Nothing was deleted.")]
    public static partial void StateSetAside(this ILogger logger, string file);

    [LoggerMessage(905, LogLevel.Error, "Two starts failed; the state that may be the reason cannot be renamed ({Reason}).")]
    public static partial void StateNotSetAside(this ILogger logger, string reason);
}
