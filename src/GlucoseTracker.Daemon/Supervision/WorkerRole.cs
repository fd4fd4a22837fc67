namespace GlucoseTracker.Daemon.Supervision;

/// <summary>What the program is without a worker.</summary>
public enum WorkerRole
{
    /// <summary>The program goes on without it, and the worker is started again for ever.</summary>
    Ordinary,

    /// <summary>
    /// Without it the device shows or sounds nothing. When it cannot be restarted the process ends, so that systemd blanks the panel and
    /// starts anew.
    /// </summary>
    Essential,
}
