namespace GlucoseTracker.Domain.Polling;

/// <summary>How often a source is asked.</summary>
/// <param name="Interval">The least time between automatic polls; at least <see cref="Floor"/>; default 2 minutes.</param>
public sealed record PollOptions(TimeSpan Interval)
{
    /// <summary>No automatic poll ever follows another one sooner, restarts included: 60 s.</summary>
    public static readonly TimeSpan Floor = TimeSpan.FromSeconds(60);

    /// <summary>A key press asks at once when the last request is at least this old: 30 s.</summary>
    public static readonly TimeSpan KeyPause = TimeSpan.FromSeconds(30);

    /// <summary>2 minutes.</summary>
    public static PollOptions Default { get; } = new(TimeSpan.FromMinutes(2));
}
