using System.Globalization;
using GlucoseTracker.Daemon.Storage;

namespace GlucoseTracker.Daemon.Supervision;

/// <summary>
/// Counts failed starts of the program, for failures that no supervisor can catch, such as exhausted memory. The count is written before
/// the first worker is created and deleted when all workers run, or when the program is stopped. It counts within one boot: a power cut
/// says nothing about the state files. Without a place for the count the program starts all the same.
/// </summary>
/// <param name="directory">The directory of the count; under systemd in memory.</param>
/// <param name="bootId">The id of this boot.</param>
public sealed class StartAttemptCounter(string directory, string bootId)
{
    private const int MaxLength = 256;

    private readonly StateFile _file = StateFile.In(directory, "start-attempts", MaxLength)!;

    /// <summary>Records that a start begins. Returns the number of failed starts in a row before it.</summary>
    public int Increment()
    {
        var failed = Read();
        _file.Write(string.Create(CultureInfo.InvariantCulture, $"{bootId} {failed + 1}\n"), flush: false);
        return failed;
    }

    /// <summary>Records that the start succeeded, or was ended on purpose.</summary>
    public void Reset() => _file.Delete();

    private int Read() => _file.Read()?.Split(' ', StringSplitOptions.TrimEntries) is [var boot, var count] && boot == bootId
        && int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out var failed) && failed < int.MaxValue
        ? failed
        : 0;
}
