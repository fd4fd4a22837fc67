namespace GlucoseTracker.Daemon.Supervision;

/// <summary>A worker that failed unexpectedly and has not recovered yet.</summary>
/// <param name="Name">The name of the worker.</param>
/// <param name="Failures">The number of failures in a row, at least 1.</param>
/// <param name="Failure">The type of the last exception.</param>
/// <param name="FailedAt">The time of the last failure, UTC by the device's clock.</param>
/// <param name="RestartsAt">The time of the restart, on the monotonic clock; null when the worker runs.</param>
public sealed record WorkerReport(string Name, int Failures, string Failure, DateTimeOffset FailedAt, TimeSpan? RestartsAt);
