using System.Globalization;
using System.Text;
using GlucoseTracker.Files;

namespace GlucoseTracker.Daemon.Supervision;

/// <summary>
/// Counts the starts that did not come through, for failures that no supervisor can catch, such as an exhausted memory. The count is written before
/// the first worker is created and removed when all of them run, or when somebody stops the program. It counts within one boot only: a
/// power cut says nothing about the state.
/// </summary>
/// <param name="directory">Where the count outlives the process: in memory under systemd.</param>
/// <param name="bootId">This boot.</param>
public sealed class StartAttemptCounter(string directory, string bootId)
{
    private const string Name = "start-attempts";
    private const int MaxLength = 256;

    private readonly string _file = Path.Combine(directory, Name);

    /// <summary>A start begins. Returns how many before it did not come through, in a row.</summary>
    public int Increment()
    {
        var failed = Read();
        TryRun(() => AtomicFile.Write(_file, Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{bootId} {failed + 1}\n")), flush: false));
        return failed;
    }

    /// <summary>The start came through, or was ended on purpose.</summary>
    public void Reset() => TryRun(() => File.Delete(_file));

    private int Read()
    {
        try
        {
            return RegularFile.ReadText(_file, MaxLength).Split(' ', StringSplitOptions.TrimEntries) is [var boot, var count] && boot == bootId
                && int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out var failed) && failed < int.MaxValue
                ? failed
                : 0;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return 0;
        }
    }

    /// <summary>Without a place for the count the program starts all the same.</summary>
    private static void TryRun(Action action)
    {
        try
        {
            action();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Nothing is known of earlier starts then.
        }
    }
}
