using GlucoseTracker.Daemon.Linux;
using GlucoseTracker.Daemon.Storage;
using GlucoseTracker.Domain.Polling;
using Microsoft.Extensions.Logging;

namespace GlucoseTracker.Daemon.Polling;

/// <summary>
/// Stores the time of the last request, so that a daemon that restarts in a loop keeps the minimum interval between polls.
/// </summary>
/// <remarks>Under systemd the file is in the runtime directory (in memory), so that a poll writes nothing to the card.</remarks>
/// <param name="directory">The directory; null: the time is not stored (the demo).</param>
/// <param name="time">Both clocks of the device.</param>
/// <param name="log">Reports a failed write, once.</param>
public sealed class LastRequestFile(string? directory, TimeProvider time, ILogger<LastRequestFile> log)
{
    private const int MaxLength = 4096;

    private readonly StateFile? _file = StateFile.In(directory, "last-request", MaxLength, log.LastRequestNotSaved);

    /// <summary>The minimum time since the last request; null when no request is known.</summary>
    public TimeSpan? GetElapsed() => _file?.Read() is { } text && LastRequestRecord.TryParse(text) is { } last
        ? last.GetElapsed(BootId.Current, time.Uptime(), time.GetUtcNow())
        : null;

    /// <summary>Stores the time of a request.</summary>
    /// <param name="uptime">The time on the monotonic clock.</param>
    public void Write(TimeSpan uptime) => _file?.Write(new LastRequestRecord(BootId.Current, uptime, time.GetUtcNow()).ToText());

    /// <summary>Deletes the time, because no request was sent; the next process may poll immediately.</summary>
    public void Delete() => _file?.Delete();
}
