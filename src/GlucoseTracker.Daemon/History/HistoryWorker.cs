using GlucoseTracker.Daemon.Clock;
using GlucoseTracker.Daemon.Configuration;
using GlucoseTracker.Daemon.Polling;
using GlucoseTracker.Daemon.State;
using GlucoseTracker.Domain.Polling;
using GlucoseTracker.Domain.Readings;
using GlucoseTracker.Domain.Sources;
using GlucoseTracker.Domain.Values;
using GlucoseTracker.History;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace GlucoseTracker.Daemon.History;

/// <summary>
/// Stores the readings. Before the first picture the worker loads the readings of the last day; then it writes new readings in batches.
/// Storage errors affect only the history. This must be the first worker, so that it stops last.
/// </summary>
internal sealed class HistoryWorker : BackgroundService
{
    /// <summary>The delay of the first maintenance after the start; the next ones follow daily.</summary>
    private static readonly TimeSpan FirstMaintenance = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan MaintenanceInterval = TimeSpan.FromDays(1);

    private readonly HistoryDatabase _database;
    private readonly TrackerState _state;
    private readonly TrackerOptions _options;
    private readonly ClockTrustMonitor _clock;
    private readonly TimeProvider _time;
    private readonly ILogger _log;
    private readonly HistoryFailureHandler _guard;
    private readonly SensorDaysLearner _sensorDays;
    private readonly HistoryQuarantine _quarantine;
    private readonly HistoryFlush _flush;
    private readonly WriteThrottle _plan = new();
    private SourceSeries _seen = SourceSeries.Empty;
    private SourceSeries _stored = SourceSeries.Empty;
    private string? _person;
    private TimeSpan _maintenanceAt;
    private bool _loaded;

    /// <summary>Creates the worker; the file is opened later.</summary>
    public HistoryWorker(
        TrackerOptions options, string settingsHash, TrackerState state, ClockTrustMonitor clock, TimeProvider time,
        ILogger<HistoryWorker> log,
        SensorRecords? sensors = null, HistoryFlush? flush = null, Func<string, HistoryStore>? open = null)
    {
        _flush = flush ?? new HistoryFlush();
        _options = options;
        _state = state;
        _clock = clock;
        _time = time;
        _log = log;
        _database = new HistoryDatabase(
            open ?? HistoryStore.Open, Path.Combine(options.StateDirectory, HistoryStore.FileName), settingsHash, time, log);
        _guard = new HistoryFailureHandler(state, log);
        _quarantine = new HistoryQuarantine(_database, _guard, state, clock, time);
        _sensorDays = new SensorDaysLearner(_database, sensors, state, _guard, options.SensorDays is not null);
        _maintenanceAt = time.Uptime() + FirstMaintenance;
    }

    /// <inheritdoc/>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        _quarantine.Load();
        Load();
        await base.StartAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken).ConfigureAwait(false);
        Write(_state.Current);
        _database.Dispose();
    }

    /// <inheritdoc/>
    public override void Dispose()
    {
        _database.Dispose();
        base.Dispose();
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var change = _state.NextChange();
            var snapshot = _state.Current;
            Load();
            _quarantine.MoveRowsAhead(snapshot);
            Process(snapshot);
            _sensorDays.Update(snapshot);
            if (_plan.DueAt <= _time.Uptime())
            {
                Write(snapshot);
                Maintain(snapshot);
            }

            if (_flush.Requested.IsCompleted)
            {
                var waiting = _flush.Begin();
                Write(_state.Current);
                waiting.SetResult();
            }

            await WaitForWorkAsync(change, stoppingToken).ConfigureAwait(false);
        }
    }

    private async Task WaitForWorkAsync(Task change, CancellationToken stoppingToken)
    {
        if (_plan.DueAt is not { } due)
        {
            await Task.WhenAny(change, _flush.Requested).WaitAsync(stoppingToken).ConfigureAwait(false);
            return;
        }

        using var either = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken);
        var left = due - _time.Uptime();
        await Task.WhenAny(
            change, _flush.Requested, Task.Delay(left > TimeSpan.Zero ? left : TimeSpan.Zero, _time, either.Token)).ConfigureAwait(false);
        await either.CancelAsync().ConfigureAwait(false);
        stoppingToken.ThrowIfCancellationRequested();
    }

    /// <summary>
    /// Loads the readings of the last day when a clock is known, so that entries from the future are not taken for it. Before that no age
    /// is known, and no reading could be shown.
    /// </summary>
    private void Load()
    {
        if (_loaded || _clock.Current.Now(_time.ReadClocks()) is not { } now
            || _quarantine.GetUse(now) is var use && use == StoredReadingsUse.NotYet)
        {
            return;
        }

        _loaded = true;
        _guard.TryRun(() =>
        {
            var (loaded, person) = _database.ReadRecent(PollReducer.Retention, now);
            _person = person;
            if (_state.Current.Person is { } present && person is not null && present != person)
            {
                return;
            }

            loaded = use == StoredReadingsUse.Full ? loaded : loaded.AsHistory();
            (_stored, _seen) = (loaded.Merge(_stored), loaded.Merge(_seen));
            _state.Update(s => s with { Sources = loaded.Merge(s.Sources), Person = s.Person ?? person });
        });
    }

    private void Process(TrackerSnapshot snapshot)
    {
        if (_quarantine.Update(snapshot))
        {
            // The time of a stray may come during a power cut, so strays are written immediately.
            _plan.RecordWaiting(_time.Uptime(), outOfRange: true);
        }

        if (ReferenceEquals(snapshot.Sources, _seen))
        {
            return;
        }

        var changed = snapshot.Sources.ChangedSince(_seen).ToList();
        _seen = snapshot.Sources;
        if (changed.Count > 0)
        {
            _plan.RecordWaiting(
                _time.Uptime(), snapshot.Series.Newest is { } newest && changed.Exists(r => r.Reading == newest) && IsOutOfRange(newest));
        }
    }

    private bool IsOutOfRange(Reading reading) =>
        _options.Limits.GetLevel(reading.Value) is GlucoseLevel.UrgentLow or GlucoseLevel.Low or GlucoseLevel.High
            or GlucoseLevel.UrgentHigh;

    private void Write(TrackerSnapshot snapshot)
    {
        var person = snapshot.Person ?? _person;
        var waiting = snapshot.Sources.ChangedSince(person == _person ? _stored : SourceSeries.Empty).ToList();
        _quarantine.Update(snapshot);
        if (waiting.Count == 0 && !_quarantine.HasNew)
        {
            _plan.OnWritten();
            return;
        }

        var written = _guard.TryRun(() =>
        {
            var before = _database.TimesCreated;
            _database.Add(person, waiting);
            if (_database.TimesCreated != before)
            {
                _database.Add(person, [.. snapshot.Sources.ChangedSince(SourceSeries.Empty)]);
                _quarantine.ResetFile();
                _quarantine.Update(snapshot);
            }

            _quarantine.Write(person);
        });
        if (written)
        {
            (_stored, _person) = (snapshot.Sources, person);
            _plan.OnWritten();
        }
        else
        {
            _plan.OnFailed(_time.Uptime());
        }
    }

    /// <summary>
    /// The retention also counts from the newest reading, so that a clock that is years ahead does not delete the history.
    /// </summary>
    private void Maintain(TrackerSnapshot snapshot)
    {
        if (_time.Uptime() < _maintenanceAt || snapshot.Series.Newest is not { } newest)
        {
            return;
        }

        _maintenanceAt = _time.Uptime() + MaintenanceInterval;
        _sensorDays.Reset();
        _quarantine.Reset();
        var now = _time.GetUtcNow();
        var days = _options.History.KeepDays;
        var created = _database.TimesCreated;
        _guard.TryRun(() =>
        {
            if (_database.Maintain((newest.MeasuredAt < now ? newest.MeasuredAt : now) - TimeSpan.FromDays(days)) is > 0 and var forgotten)
            {
                _log.OldReadingsDeleted(forgotten, days);
            }
        });
        if (_database.TimesCreated != created)
        {
            // The new file is empty, so all readings in memory are written to it.
            _stored = SourceSeries.Empty;
            _quarantine.ResetFile();
            _plan.RecordWaiting(_time.Uptime(), outOfRange: false);
        }
    }
}
