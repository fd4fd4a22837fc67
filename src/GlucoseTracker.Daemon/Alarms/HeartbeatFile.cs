using GlucoseTracker.Daemon.Storage;

namespace GlucoseTracker.Daemon.Alarms;

/// <summary>Stores when the last heartbeat was sent. After a failed write a restart may send a second heartbeat on the same day.</summary>
/// <param name="directory">The directory; null: the time is kept in memory only.</param>
public sealed class HeartbeatFile(string? directory)
{
    private const int MaxLength = 256;

    private readonly StateFile? _file = StateFile.In(directory, "alive-sent", MaxLength);
    private DateTimeOffset? _last;

    /// <summary>When the last heartbeat was sent; null when none was sent, or the time is not known.</summary>
    public DateTimeOffset? LastSentAt
    {
        get => _last ??= _file?.ReadInstant();
        set
        {
            _last = value;
            if (value is { } at)
            {
                _file?.WriteInstant(at);
            }
        }
    }
}
