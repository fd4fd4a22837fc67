using GlucoseTracker.Daemon.Storage;

namespace GlucoseTracker.Daemon.Sources;

/// <summary>Stores the time of the last reading that the webhook accepted, so that no reading is sent twice after a restart.</summary>
/// <remarks>Under systemd the file is in the runtime directory (in memory), so that the card is not written for it.</remarks>
/// <param name="directory">The directory; null: the time is stored in memory only.</param>
public sealed class SentReadingFile(string? directory)
{
    /// <summary>The name of the file.</summary>
    public const string FileName = "webhook-sent";

    private const int MaxLength = 256;

    private readonly StateFile? _file = StateFile.In(directory, FileName, MaxLength);

    /// <summary>The stored time, UTC; null when there is no valid one.</summary>
    public DateTimeOffset? Read() => _file?.ReadInstant();

    /// <summary>Stores a time.</summary>
    public void Write(DateTimeOffset measuredAt) => _file?.WriteInstant(measuredAt, flush: false);
}
