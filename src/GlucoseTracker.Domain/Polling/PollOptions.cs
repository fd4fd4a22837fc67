namespace GlucoseTracker.Domain.Polling;

/// <summary>How often a source is polled.</summary>
/// <remarks>Equality: by interval. The schedule raises an interval below <see cref="MinInterval"/> to it.</remarks>
/// <param name="Interval">The minimum time between automatic polls, 60 s or more; default 2 minutes.</param>
public sealed record PollOptions(TimeSpan Interval)
{
    /// <summary>The minimum time between two automatic polls, also across restarts: 60 s.</summary>
    public static readonly TimeSpan MinInterval = TimeSpan.FromSeconds(60);

    /// <summary>The minimum time between the last request and a poll by key: 30 s.</summary>
    public static readonly TimeSpan KeyPause = TimeSpan.FromSeconds(30);

    /// <summary>The default options: an interval of 2 minutes.</summary>
    public static PollOptions Default { get; } = new(TimeSpan.FromMinutes(2));
}
