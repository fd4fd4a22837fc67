using System.Globalization;
using GlucoseTracker.Daemon.Storage;
using GlucoseTracker.Domain.Alarms.Answers;
using GlucoseTracker.Domain.Alarms.Machine;
using Microsoft.Extensions.Logging;

namespace GlucoseTracker.Daemon.Alarms;

/// <summary>The log of alarm events of the last days, with kinds and times but no glucose values. Thread-safe.</summary>
/// <param name="directory">The directory of the log file; null to keep the log in memory only.</param>
/// <param name="log">Reports a failed write, once until a write succeeds.</param>
public sealed class AlarmJournal(string? directory, ILogger<AlarmJournal> log) : IAlarmListener
{
    /// <summary>The maximum number of lines: about one week of nights with many alarms, including reminders.</summary>
    internal const int MaxLines = 1000;

    /// <summary>The maximum delay before reminders are written. They are frequent, and each write wears the card.</summary>
    private static readonly TimeSpan ReminderSaveInterval = TimeSpan.FromMinutes(30);

    private const int MaxLength = 256 * 1024;

    private readonly Lock _gate = new();
    private readonly StateFile? _file = StateFile.In(directory, "alarm-log", MaxLength, log.JournalNotSaved);
    private List<string>? _lines;
    private TimeSpan? _savedAt;

    /// <summary>All lines, oldest first: UTC time or "clock-not-set", alarm, event. "Sounded 3" is the second reminder.</summary>
    public IReadOnlyList<string> Lines
    {
        get
        {
            lock (_gate)
            {
                return [.. Load()];
            }
        }
    }

    /// <inheritdoc/>
    public void Handle(AlarmNotice notice)
    {
        ArgumentNullException.ThrowIfNull(notice);
        var isReminder = notice.Event is { Change: AlarmEventKind.Sounded, Count: > 1 };
        var count = isReminder ? string.Create(CultureInfo.InvariantCulture, $" {notice.Event.Count}") : "";
        var origin = notice.Event.Origin switch
        {
            AnswerOrigin.Command => " by command",
            AnswerOrigin.Notification => " by notification",
            _ => "",
        };
        var time = notice.Utc is { } utc ? utc.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture) : "clock-not-set";
        lock (_gate)
        {
            var lines = Load();
            lines.Add($"{time} {notice.Event.Kind} {notice.Event.Change}{count}{origin}");
            lines.RemoveRange(0, Math.Max(0, lines.Count - MaxLines));
            if (!isReminder || !(notice.Event.Uptime - _savedAt < ReminderSaveInterval))
            {
                _savedAt = notice.Event.Uptime;
                _file?.Write(string.Join('\n', lines) + "\n");
            }
        }
    }

    private List<string> Load() =>
        _lines ??= [.. (_file?.Read() ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries).TakeLast(MaxLines)];
}
