using System.Collections.Immutable;
using GlucoseTracker.Daemon.Alarms;
using GlucoseTracker.Daemon.State;
using GlucoseTracker.Daemon.Storage;
using GlucoseTracker.Domain.Alarms;
using GlucoseTracker.Domain.Alarms.Machine;
using GlucoseTracker.Domain.Sensors;
using Microsoft.Extensions.Logging;

namespace GlucoseTracker.Daemon.History;

/// <summary>
/// Stores across restarts when sensors were started, for which of them the notice of the end was given, and how long sensors last. An
/// unreadable file counts as empty; a failed write is reported once. Thread-safe.
/// </summary>
public sealed class SensorRecords : IAlarmListener
{
    /// <summary>The name of the file in the state directory.</summary>
    internal const string FileName = "sensors";

    private const int MaxLength = 64 * 1024;

    private readonly StateFile? _file;
    private readonly TrackerState _state;
    private readonly Lock _gate = new();
    private ImmutableList<SensorRecord> _records;
    private LearnedDays? _learned;

    /// <summary>Reads the file and publishes the last notice and, unless it is configured, the life of sensors in the state.</summary>
    /// <param name="directory">The state directory; null: nothing is stored (the demo).</param>
    /// <param name="state">The state with the last notice.</param>
    /// <param name="log">Logs failures.</param>
    public SensorRecords(string? directory, TrackerState state, ILogger<SensorRecords> log)
    {
        ArgumentNullException.ThrowIfNull(state);
        _file = StateFile.In(directory, FileName, MaxLength, log.SensorsNotSaved);
        _state = state;
        (_records, _learned) = (_file?.Read() is { } text ? SensorRecordText.TryParse(text) : null) ?? ([], null);
        var notice = _records.FindLast(record => record.NoticeGiven)?.StartedAt;
        state.Update(s => s with { SensorNoticeFor = notice, SensorDays = s.SensorDays ?? _learned?.Days });
    }

    /// <summary>The starts of a person's sensors in ascending order.</summary>
    public IReadOnlyList<DateTimeOffset> GetStarts(string? person)
    {
        lock (_gate)
        {
            return [.. _records.Where(record => record.Person == person).Select(record => record.StartedAt)];
        }
    }

    /// <summary>
    /// The life of a person's sensors: the value learned now or, when that is null, the one learned before; null when unknown.
    /// </summary>
    public int? GetDays(string? person, int? learned)
    {
        lock (_gate)
        {
            if (learned is { } days && new LearnedDays(person, days) is var now && now != _learned)
            {
                _learned = now;
                Write(_records);
            }

            return learned ?? (_learned?.Person == person ? _learned?.Days : null);
        }
    }

    /// <summary>Records the present sensor.</summary>
    public void RecordStart(string? person, SensorLife life)
    {
        ArgumentNullException.ThrowIfNull(life);
        lock (_gate)
        {
            if (!_records.Exists(record => record.Person == person && life.IsStartedAt(record.StartedAt)))
            {
                Write(_records.Add(new SensorRecord(person, life.ActivatedAt, NoticeGiven: false)));
            }
        }
    }

    /// <inheritdoc/>
    public void Handle(AlarmNotice notice)
    {
        ArgumentNullException.ThrowIfNull(notice);
        if (notice is not { Event: { Kind: AlarmKind.SensorEnding, Change: AlarmEventKind.Began }, Input.Sensor: { } life })
        {
            return;
        }

        lock (_gate)
        {
            var (person, given) = (notice.Input.Person, new SensorRecord(notice.Input.Person, life.ActivatedAt, NoticeGiven: true));
            Write(_records.RemoveAll(record => record.Person == person && life.IsStartedAt(record.StartedAt)).Add(given));
        }

        _state.Update(s => s with { SensorNoticeFor = life.ActivatedAt });
    }

    private void Write(ImmutableList<SensorRecord> records)
    {
        _records = [.. records.OrderBy(record => record.StartedAt).TakeLast(SensorRecordText.MaxRecords)];
        _file?.Write(SensorRecordText.Write(_records, _learned));
    }
}

/// <summary>Log lines about sensors.</summary>
internal static partial class SensorLog
{
    [LoggerMessage(
        EventIds.SensorsNotSaved,
        LogLevel.Warning,
        "The dates of the sensors cannot be stored in {File} ({Reason}). " +
        "After a restart the notice that a sensor ends soon may come again.")]
    public static partial void SensorsNotSaved(this ILogger logger, string file, string reason);
}
