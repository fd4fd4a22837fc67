using Microsoft.Extensions.Logging;

namespace GlucoseTracker.Daemon.Supervision;

/// <summary>Log lines about workers that failed.</summary>
internal static partial class SupervisionLog
{
    [LoggerMessage(
        EventIds.WorkerFailed, LogLevel.Error,
        "{Worker} failed unexpectedly ({Failure}, {Failures} in a row) and starts again in {Seconds} s. Please report it:\n{Trace}")]
    public static partial void WorkerFailed(this ILogger logger, string worker, string failure, int failures, double seconds, string trace);

    [LoggerMessage(
        EventIds.CannotRestart, LogLevel.Critical, "{Worker} cannot be restarted; the program ends, and systemd starts it again.")]
    public static partial void CannotRestart(this ILogger logger, string worker);

    [LoggerMessage(EventIds.WorkerRestarted, LogLevel.Information, "{Worker} runs again.")]
    public static partial void WorkerRestarted(this ILogger logger, string worker);

    [LoggerMessage(EventIds.WorkerFailedToStop, LogLevel.Error, "{Worker} failed while it stopped ({Failure}):\n{Trace}")]
    public static partial void WorkerFailedToStop(this ILogger logger, string worker, string failure, string trace);

    [LoggerMessage(
        EventIds.StateFileRenamed, LogLevel.Error,
        "Two starts failed; the state that may be the reason was renamed to {File}. Nothing was deleted.")]
    public static partial void StateFileRenamed(this ILogger logger, string file);

    [LoggerMessage(
        EventIds.StateFileNotRenamed, LogLevel.Error, "Two starts failed; the state that may be the reason cannot be renamed ({Reason}).")]
    public static partial void StateFileNotRenamed(this ILogger logger, string reason);
}
