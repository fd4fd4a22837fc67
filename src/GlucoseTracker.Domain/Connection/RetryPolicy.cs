namespace GlucoseTracker.Domain.Connection;

/// <summary>The retry policies of causes. Jitter adds up to a fifth of each wait.</summary>
public enum RetryPolicy
{
    /// <summary>No failure: the next scheduled poll.</summary>
    Scheduled,

    /// <summary>
    /// For causes that can end at any moment, when requests cost the service nothing: the wait grows slowly, at most 5 minutes.
    /// </summary>
    Fast,

    /// <summary>For failures of the service: the wait grows, at most 30 minutes.</summary>
    Backoff,

    /// <summary>The service requested a wait: at least that long, growing to hours.</summary>
    ServerDirected,

    /// <summary>For causes that a person must resolve outside this program: the wait grows from 15 minutes to an hour.</summary>
    Infrequent,

    /// <summary>For causes in which a retry does harm: no request before the configuration or the secret changes.</summary>
    Never,
}
