using System.Globalization;
using GlucoseTracker.Daemon.Storage;

namespace GlucoseTracker.Daemon.Supervision;

/// <summary>
/// Counts failed starts of the program, for failures that no supervisor can catch, such as exhausted memory. The count is written before
/// the first worker is created, and deleted when all workers run or the program is stopped. It is valid within one boot, because a power
/// cut is no evidence against the state files. If the count cannot be stored, the program starts without it.
/// </summary>
/// <param name="directory">The directory of the count; under systemd the runtime directory in memory.</param>
/// <param name="bootId">The id of the current boot.</param>
public sealed class StartAttemptCounter(string directory, string bootId)
{
    private const int MaxLength = 256;

    private readonly StateFile _file = StateFile.In(directory, "start-attempts", MaxLength)!;

    /// <summary>Records the begin of a start. Returns the number of failed starts in a row before it.</summary>
    public int Increment()
    {
        var failed = Read();
        _file.Write(string.Create(CultureInfo.InvariantCulture, $"{bootId} {failed + 1}\n"), flush: false);
        return failed;
    }

    /// <summary>Records that the start succeeded, or that the program was stopped.</summary>
    public void Reset() => _file.Delete();

    private int Read() => _file.Read()?.Split(' ', StringSplitOptions.TrimEntries) is [var boot, var count] && boot == bootId
        && int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out var failed) && failed < int.MaxValue
        ? failed
        : 0;
}
