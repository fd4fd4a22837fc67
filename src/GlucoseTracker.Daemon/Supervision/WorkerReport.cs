namespace GlucoseTracker.Daemon.Supervision;

/// <summary>A worker that failed of something unexpected and has not been sound for long enough since.</summary>
/// <param name="Name">The worker.</param>
/// <param name="Failures">Failures in a row, at least 1.</param>
/// <param name="Failure">The type of the last exception.</param>
/// <param name="FailedAt">When it last failed, UTC by this device's clock.</param>
/// <param name="RestartsAt">When it is started again, on the monotonic clock; null when it runs.</param>
public sealed record WorkerReport(string Name, int Failures, string Failure, DateTimeOffset FailedAt, TimeSpan? RestartsAt);
