using GlucoseTracker.Daemon.Clock;
using GlucoseTracker.Daemon.State;
using GlucoseTracker.Domain.Arrivals;
using GlucoseTracker.Domain.Polling;
using GlucoseTracker.Domain.Sources;
using GlucoseTracker.Domain.Time;
using GlucoseTracker.Domain.Values;

namespace GlucoseTracker.Daemon.History;

/// <summary>
/// Separates data that is ahead of the clock: strays, which must be recognised after a restart when their time has come, and stored rows
/// that turn out to be ahead. Not thread-safe.
/// </summary>
internal sealed class HistoryQuarantine(
    HistoryDatabase database, HistoryFailureHandler guard, TrackerState state, ClockTrustMonitor clock, TimeProvider time)
{
    private readonly HashSet<(string Source, long MeasuredAt, SensorValue Value)> _kept = [];
    private IReadOnlyList<SourcedReading> _waiting = [];
    private ReadingIntake? _seen;
    private bool _wasClockTrusted;
    private bool _isMoved;

    /// <summary>True when strays are waiting to be written.</summary>
    public bool HasNew => _waiting.Count > 0;

    /// <summary>
    /// Loads the stored strays. This needs no clock and precedes the first poll, because without a clock a page is evaluated as soon as a
    /// clock is known.
    /// </summary>
    public void Load() => guard.TryRun(() =>
    {
        var strays = database.ReadStrays();
        if (strays.Count > 0)
        {
            _kept.UnionWith(strays.Select(GetKey));
            state.Update(s => s with { Intake = s.Intake.WithStrays(strays) });
        }
    });

    /// <summary>
    /// Moves stored rows that are ahead into the quarantine, once and after a poll, because a response can contradict this device's clock.
    /// </summary>
    public void MoveRowsAhead(TrackerSnapshot snapshot)
    {
        if (!_isMoved && snapshot.Poll.HasPolled && clock.Current.GetUndisputedNow(time.ReadClocks()) is { } now)
        {
            _isMoved = true;
            guard.TryRun(() => database.Quarantine(now));
        }
    }

    /// <summary>
    /// How stored readings may be used. With a clock that is hours slow, a reading from hours ago would look current. So while the history
    /// contains readings that are ahead of the clock, nothing is loaded before the first poll, whose response could contradict the clock;
    /// and unless a response agrees with the clock, no stored reading can be current.
    /// </summary>
    public StoredReadingsUse GetUse(ReferenceTime now)
    {
        var isAhead = false;
        if (!guard.TryRun(() => isAhead = database.HasRowsAhead(now)) || !isAhead)
        {
            return StoredReadingsUse.Full;
        }

        var clocks = time.ReadClocks();
        return !state.Current.Poll.HasPolled || clock.Current.GetUndisputedNow(clocks) is null ? StoredReadingsUse.NotYet
            : clock.Current.IsNowAnswered(clocks) ? StoredReadingsUse.Full
            : StoredReadingsUse.HistoryOnly;
    }

    /// <summary>Requests another check of the stored rows.</summary>
    public void Reset() => _isMoved = false;

    /// <summary>Finds strays that are not stored yet; true when there are any.</summary>
    public bool Update(TrackerSnapshot snapshot)
    {
        var isClockTrusted = clock.Current.IsTrusted;
        if (ReferenceEquals(snapshot.Intake, _seen) && isClockTrusted == _wasClockTrusted)
        {
            return false;
        }

        (_seen, _wasClockTrusted) = (snapshot.Intake, isClockTrusted);
        var before = _waiting.Count;
        _waiting = [.. snapshot.Intake.GetStrays(clock.Current, time.ReadClocks()).Where(stray => !_kept.Contains(GetKey(stray)))];
        return _waiting.Count > before;
    }

    /// <summary>Stores the strays that <see cref="Update"/> found.</summary>
    /// <param name="person">The hash of the person.</param>
    public void Write(string? person)
    {
        if (_waiting.Count > 0)
        {
            database.AddStrays(person, _waiting);
            _kept.UnionWith(_waiting.Select(GetKey));
            _waiting = [];
        }
    }

    /// <summary>Marks all strays as not stored, because the database was recreated.</summary>
    public void ResetFile()
    {
        _kept.Clear();
        _seen = null;
    }

    private static (string, long, SensorValue) GetKey(SourcedReading stray) =>
        (stray.Source, stray.Reading.MeasuredAt.ToUnixTimeMilliseconds(), stray.Reading.Value);
}
