namespace GlucoseTracker.Daemon.Clock;

/// <summary>Why the configured time zone of the system is not in effect.</summary>
public enum SystemTimeZoneProblem
{
    /// <summary>The file of the zone is not installed.</summary>
    NotInstalled,

    /// <summary>/etc/timezone names the zone, but /etc/localtime is missing.</summary>
    FileMissing,
}
