namespace GlucoseTracker.Domain.Connection;

/// <summary>How a cause is tried again. To each wait jitter may add a fifth.</summary>
public enum RetryPolicy
{
    /// <summary>Nothing failed: the next ordinary poll.</summary>
    Scheduled,

    /// <summary>It may heal at any moment and asking costs the service nothing: grows slowly, at most 5 minutes.</summary>
    Fast,

    /// <summary>The service itself has trouble: grows, at most 30 minutes.</summary>
    Backoff,

    /// <summary>The service named a wait: at least that long, growing to hours.</summary>
    ServerDirected,

    /// <summary>Only a person can mend it, outside this program: asked rarely, 15 minutes growing to an hour.</summary>
    Infrequent,

    /// <summary>Asking again does harm: not before the configuration or the secret changes.</summary>
    Never,
}
