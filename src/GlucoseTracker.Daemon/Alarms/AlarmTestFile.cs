using System.Globalization;
using GlucoseTracker.Daemon.Storage;

namespace GlucoseTracker.Daemon.Alarms;

/// <summary>Stores the time of the last alarm test or, before the first test, the start of the wait for it.</summary>
/// <param name="directory">The directory; null: in memory only.</param>
public sealed class AlarmTestFile(string? directory)
{
    /// <summary>The name of the file.</summary>
    public const string FileName = "alarm-test";

    private const string Tested = "tested ";
    private const string Waiting = "waiting ";
    private const int MaxLength = 256;

    private readonly StateFile? _file = StateFile.In(directory, FileName, MaxLength);
    private string? _text;

    /// <summary>The time of the last test, UTC; null when unknown or never.</summary>
    public DateTimeOffset? TestedAt => Parse(Tested);

    /// <summary>The start of the wait for the next test in UTC; null when unknown.</summary>
    public DateTimeOffset? CountsFrom => TestedAt ?? Parse(Waiting);

    /// <summary>Records a test.</summary>
    public void Record(DateTimeOffset at) => Write(Tested, at);

    /// <summary>Records the start of the wait for the first test.</summary>
    public void RecordStart(DateTimeOffset at) => Write(Waiting, at);

    private void Write(string word, DateTimeOffset at)
    {
        _text = word + at.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture);
        _file?.Write(_text);
    }

    private DateTimeOffset? Parse(string word) =>
        (_text ??= _file?.Read() ?? "").StartsWith(word, StringComparison.Ordinal)
            ? StateFile.ParseInstant(_text.AsSpan(word.Length))
            : null;
}
