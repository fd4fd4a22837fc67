using System.Globalization;
using System.Text;
using GlucoseTracker.Domain.Alarms.Machine;
using GlucoseTracker.Files;
using Microsoft.Extensions.Logging;

namespace GlucoseTracker.Daemon.Alarms;

/// <summary>What alarms did in the last days, to be read in the morning. Kinds and times, no values. Thread-safe.</summary>
/// <param name="directory">Where it outlives a restart; null: it does not.</param>
/// <param name="log">Where a failure is said, once.</param>
public sealed class AlarmJournal(string? directory, ILogger<AlarmJournal> log) : IAlarmListener
{
    /// <summary>The lines that are kept: about a week of bad nights, reminders included.</summary>
    internal const int MaxLines = 1000;

    /// <summary>Reminders are many, and each write wears the card: they are written with the next event, or after this time.</summary>
    private static readonly TimeSpan ReminderSaveInterval = TimeSpan.FromMinutes(30);

    private const int MaxLength = 256 * 1024;

    private readonly Lock _gate = new();
    private readonly string? _file = directory is null ? null : Path.Combine(directory, "alarm-log");
    private List<string>? _lines;
    private TimeSpan? _savedAt;
    private bool _failed;

    /// <summary>All lines, oldest first: UTC time or "clock-not-set", alarm, what happened; "Sounded 3" is the second reminder.</summary>
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
        var isReminder = notice.Event is { What: AlarmEventKind.Sounded, Count: > 1 };
        var count = isReminder ? string.Create(CultureInfo.InvariantCulture, $" {notice.Event.Count}") : "";
        var time = notice.Utc is { } utc ? utc.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture) : "clock-not-set";
        lock (_gate)
        {
            var lines = Load();
            lines.Add($"{time} {notice.Event.Kind} {notice.Event.What}{count}");
            lines.RemoveRange(0, Math.Max(0, lines.Count - MaxLines));
            if (!isReminder || !(notice.Event.Uptime - _savedAt < ReminderSaveInterval))
            {
                _savedAt = notice.Event.Uptime;
                Save(lines);
            }
        }
    }

    private List<string> Load()
    {
        if (_lines is null)
        {
            try
            {
                _lines = _file is null ? [] : [.. RegularFile.ReadText(_file, MaxLength, LinkRule.RefuseForRoot).Split('\n', StringSplitOptions.RemoveEmptyEntries).TakeLast(MaxLines)];
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                _lines = [];
            }
        }

        return _lines;
    }

    private void Save(List<string> lines)
    {
        if (_file is null)
        {
            return;
        }

        try
        {
            AtomicFile.Write(_file, Encoding.UTF8.GetBytes(string.Join('\n', lines) + "\n"), AtomicFile.OwnerOnly | UnixFileMode.GroupRead);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            if (!_failed)
            {
                log.JournalNotSaved(_file, FailureReason.From(e));
            }

            _failed = true;
        }
    }
}
