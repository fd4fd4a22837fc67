namespace GlucoseTracker.Daemon.Supervision;

/// <summary>The consequence of a permanent failure of a worker.</summary>
public enum WorkerRole
{
    /// <summary>The program keeps running without the worker, which is restarted without limit.</summary>
    Ordinary,

    /// <summary>
    /// Without the worker the device has no display or no alarms. If it cannot be restarted, the process exits, so that systemd blanks the
    /// panel and restarts the program.
    /// </summary>
    Essential,
}
