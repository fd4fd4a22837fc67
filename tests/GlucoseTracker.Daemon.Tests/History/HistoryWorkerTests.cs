using GlucoseTracker.Daemon.Clock;
using GlucoseTracker.Daemon.Configuration;
using GlucoseTracker.Daemon.Control;
using GlucoseTracker.Daemon.History;
using GlucoseTracker.Daemon.State;
using GlucoseTracker.Daemon.Tests.Support;
using GlucoseTracker.Domain.Readings;
using GlucoseTracker.Domain.Sensors;
using GlucoseTracker.Domain.Sources;
using GlucoseTracker.Domain.Values;
using GlucoseTracker.History;
using GlucoseTracker.Testing.Support;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace GlucoseTracker.Daemon.Tests.History;

public sealed class HistoryWorkerTests : IDisposable
{
    private static readonly DateTimeOffset Now = new(2026, 11, 21, 14, 0, 0, TimeSpan.Zero);

    private readonly TemporaryFolder _folder = TemporaryFolder.CreateInMemory();
    private readonly FakeTimeProvider _time = new(Now);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task After_a_restart_the_last_reading_is_there_before_the_first_picture_with_its_true_time()
    {
        await RunAsync(state => Publish(state, Reading(-10, 100), Reading(-5, 104)));
        _time.Advance(TimeSpan.FromMinutes(20));

        await RunAsync(state =>
        {
            Assert.Equal([Reading(-10, 100), Reading(-5, 104)], state.Current.Series);
            return Task.CompletedTask;
        });
    }

    [Fact]
    public async Task With_a_clock_behind_the_history_no_reading_is_loaded_before_the_first_poll()
    {
        Reading[] stored = [Reading(-600, 100) with { ReceivedAt = Now.AddMinutes(-600) }, Reading(-1, 104) with { ReceivedAt = Now }];
        await RunAsync(state => Publish(state, stored));
        _time.AdjustTime(Now.AddMinutes(-599));

        await RunAsync(async state =>
        {
            Assert.Empty(state.Current.Series);

            // No response contradicts the clock.
            state.Update(s => s with { Poll = s.Poll with { HasPolled = true } });
            Assert.Equal(stored[0].MeasuredAt, (await state.Becomes(s => s.Series.Count > 0)).Series[0].MeasuredAt);
        });
    }

    /// <summary>Seed 32895: the time service reports a clock that is ten hours slow as synchronized, and no source has responded.</summary>
    [Fact]
    public async Task With_a_clock_behind_the_history_no_stored_reading_is_current_after_any_restart()
    {
        Reading[] stored = [Reading(-600, 100) with { ReceivedAt = Now.AddMinutes(-600) }, Reading(-1, 104) with { ReceivedAt = Now }];
        await RunAsync(state => Publish(state, stored));
        _time.AdjustTime(Now.AddMinutes(-599));

        // The first start moves the reading that is ahead to the quarantine; its receipt is also known at the second start.
        for (var start = 0; start < 2; start++)
        {
            await RunAsync(async state =>
            {
                state.Update(s => s with { Poll = s.Poll with { HasPolled = true } });
                Assert.Null((await state.Becomes(s => s.Series.Count > 0)).Sources.Current.Newest);
            });
        }
    }

    [Theory]
    [InlineData(SourceNames.LibreLinkUp, true)]
    [InlineData(SourceNames.Nightscout, false)]
    public async Task When_an_answer_agrees_with_the_clock_readings_that_are_ahead_take_nothing_from_the_others(
        string source, bool isVerified)
    {
        Reading[] stored = [Reading(-600, 100) with { ReceivedAt = Now.AddMinutes(-600) }, Reading(-1, 104) with { ReceivedAt = Now }];
        await RunAsync(state => Publish(state, stored));
        _time.AdjustTime(Now.AddMinutes(-599));
        var clock = new ClockTrustMonitor(_time, () => true);
        clock.ObserveAnswer(source, Now.AddMinutes(-599), isVerified);

        await RunAsync(
            async state =>
            {
                state.Update(s => s with { Poll = s.Poll with { HasPolled = true } });
                Assert.Equal(stored[0], (await state.Becomes(s => s.Series.Count > 0)).Sources.Current.Newest);
            },
            clock);
    }

    [Fact]
    public async Task A_stop_writes_the_pending_readings()
    {
        await RunAsync(state => Publish(state, Reading(0, 100)));

        Assert.Equal(1, Stored());
    }

    [Fact]
    public async Task In_range_the_history_is_written_every_five_minutes()
    {
        await RunAsync(async state =>
        {
            await Publish(state, Reading(0, 100));
            Assert.Equal(0, Stored());

            await EventuallyStored(1, advance: true);
        });
    }

    [Fact]
    public async Task Waiting_readings_are_written_before_they_are_read()
    {
        var (state, flush) = (new TrackerState(), new HistoryFlush());
        using var worker = new HistoryWorker(
            Options, SettingsHash.Create(Options), state, new ClockTrustMonitor(_time, () => true), _time,
            NullLogger<HistoryWorker>.Instance, flush: flush);
        await worker.StartAsync(CancellationToken.None);
        await flush.RequestAsync();

        await Publish(state, Reading(0, 100));
        await flush.RequestAsync();
        Assert.Equal(1, Stored());

        await Publish(state, Reading(1, 101));
        await Task.WhenAll(flush.RequestAsync(), flush.RequestAsync());
        Assert.Equal(2, Stored());
        await worker.StopAsync(CancellationToken.None);
    }

    [Fact]
    public async Task Out_of_range_a_reading_is_stored_immediately()
    {
        await RunAsync(async state =>
        {
            await Publish(state, Reading(0, 52));

            await EventuallyStored(1, advance: false);
        });
    }

    [Fact]
    public async Task A_damaged_file_is_renamed_and_the_readings_go_into_a_new_one()
    {
        _folder.File(HistoryStore.FileName, new string('x', 9000));

        await RunAsync(state => Publish(state, Reading(0, 100)));

        Assert.Equal(1, Stored());
        Assert.Contains(Directory.GetFiles(_folder.Path), f => f.Contains(".damaged-", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Without_a_writable_folder_the_daemon_continues_and_the_status_gives_the_reason()
    {
        var options = Options with { StateDirectory = "/proc/nowhere" };
        var state = new TrackerState();
        using var worker = Worker(options, state);

        await worker.StartAsync(CancellationToken.None);
        await Publish(state, Reading(0, 100));
        await worker.StopAsync(CancellationToken.None);

        Assert.Contains("/proc/nowhere", state.Current.HistoryProblem?.Words, StringComparison.Ordinal);
        Assert.Single(state.Current.Series);
    }

    [Fact]
    public async Task On_a_full_disk_the_daemon_continues_and_stores_the_pending_readings_when_there_is_space_again()
    {
        var (state, pages) = (new TrackerState(), 12);
        using var worker = new HistoryWorker(
            Options, SettingsHash.Create(Options), state, new ClockTrustMonitor(_time, () => true), _time,
            NullLogger<HistoryWorker>.Instance,
            open: file => HistoryStore.Open(file, pages));
        await worker.StartAsync(CancellationToken.None);

        await Publish(state, [.. Enumerable.Range(-600, 600).Select(minute => Reading(minute, 100)), Reading(0, 52)]);
        var full = await state.Becomes(s => s.HistoryProblem is not null);
        var status = new StatusReport(state, Options, new FixedDeviceStatus(), _time).GetStatus();
        pages = 10_000;
        await EventuallyStored(601, advance: true);
        var after = await state.Becomes(s => s.HistoryProblem is null);
        await worker.StopAsync(CancellationToken.None);

        Assert.Contains("is full", full.HistoryProblem?.Words, StringComparison.Ordinal);
        Assert.Equal(601, full.Series.Count);
        Assert.False(status.History.Ok);
        Assert.Equal(full.HistoryProblem?.Words, status.History.Words);
        Assert.Equal(52, status.Reading!.ValueMgPerDl);
        Assert.Equal(601, after.Series.Count);
    }

    [Fact]
    public async Task Readings_older_than_the_retention_are_removed_daily()
    {
        var options = Options with { History = new HistorySettings(30) };
        var state = new TrackerState();
        using (var store = HistoryStore.Open(Path.Combine(_folder.Path, HistoryStore.FileName)))
        {
            store.Add(store.Follow(SettingsHash.Create(options), null), [Sourced(-31), Sourced(-29)]);
        }

        using var worker = Worker(options, state);
        await worker.StartAsync(CancellationToken.None);
        await Publish(state, Reading(0, 100));
        for (var minute = 1; Oldest() < Now - TimeSpan.FromDays(30) && minute <= DayAndAHalf; minute++)
        {
            _time.Advance(TimeSpan.FromMinutes(1));
            await Publish(state, Reading(minute, 100));
            await Task.Delay(5);
        }

        await worker.StopAsync(CancellationToken.None);
        Assert.Equal(Now - TimeSpan.FromDays(29), Oldest());

        static SourcedReading Sourced(int days) => new(SourceNames.LibreLinkUp, Reading(days * 24 * 60, 100));
    }

    [Fact]
    public async Task Readings_of_other_settings_are_not_loaded()
    {
        await RunAsync(state => Publish(state, Reading(0, 100)));
        var options = Options with { LibreLinkUp = Options.LibreLinkUp with { Patient = "Somebody Else" } };
        var state = new TrackerState();
        using var worker = Worker(options, state);

        await worker.StartAsync(CancellationToken.None);
        await worker.StopAsync(CancellationToken.None);

        Assert.Empty(state.Current.Series);
    }

    [Theory]
    [InlineData(14)]
    [InlineData(15)]
    public async Task How_long_sensors_last_is_learned_from_the_kept_readings(int days)
    {
        var (second, third) = (Now.AddDays(-2).AddDays(-days), Now.AddDays(-2).AddMinutes(30));
        using (var store = HistoryStore.Open(Path.Combine(_folder.Path, HistoryStore.FileName)))
        {
            store.Add(
                store.Follow(SettingsHash.Create(Options), null),
                [.. Worn(second.AddDays(-3), second), .. Worn(second, Now.AddDays(-2)), .. Worn(third, Now)]);
        }

        var state = new TrackerState();
        using (var worker = Worker(Options, state, sensors: Sensors(state)))
        {
            await worker.StartAsync(CancellationToken.None);
            Assert.Null(state.Current.SensorDays);
            state.Update(s => s with { Sensor = new SensorInfo(third, TimeSpan.FromHours(1)) });
            await state.Becomes(s => s.SensorDays is not null);
            await worker.StopAsync(CancellationToken.None);
        }

        Assert.Equal(third.AddDays(days), state.Current.SensorLife!.EndsAt);
        var after = new TrackerState();
        Sensors(after);
        Assert.Equal(days, after.Current.SensorDays);
    }

    private static IEnumerable<SourcedReading> Worn(DateTimeOffset start, DateTimeOffset end)
    {
        for (var at = start.AddHours(1); at <= end; at = at.AddMinutes(5))
        {
            yield return new SourcedReading(
                SourceNames.LibreLinkUp, new Reading(SensorValue.Measured(Glucose.FromMilligramsPerDeciliter(100)), at, Trend.Stable));
        }
    }

    private SensorRecords Sensors(TrackerState state) => new(_folder.Path, state, NullLogger<SensorRecords>.Instance);

    /// <summary>In minutes. The care is daily.</summary>
    private const int DayAndAHalf = 36 * 60;

    private TrackerOptions Options => TrackerConfiguration.Defaults with { StateDirectory = _folder.Path };

    private static Reading Reading(int minute, int mgPerDl) =>
        new(
            SensorValue.Measured(Glucose.FromMilligramsPerDeciliter(mgPerDl)), Now.AddMinutes(minute),
            Trend.Stable)
        { ReceivedAt = Now.AddMinutes(minute) };

    private static Task Publish(TrackerState state, params Reading[] readings)
    {
        state.Update(s => s with { Sources = s.Sources.Merge(SourceNames.LibreLinkUp, readings) });
        return Task.CompletedTask;
    }

    private HistoryWorker Worker(
        TrackerOptions options, TrackerState state, ClockTrustMonitor? clock = null, SensorRecords? sensors = null) =>
        new(
            options, SettingsHash.Create(options), state, clock ?? new ClockTrustMonitor(_time, () => true), _time,
            NullLogger<HistoryWorker>.Instance, sensors);

    private async Task RunAsync(Func<TrackerState, Task> act, ClockTrustMonitor? clock = null)
    {
        var state = new TrackerState();
        using var worker = Worker(Options, state, clock);
        await worker.StartAsync(CancellationToken.None);
        await act(state);
        await worker.StopAsync(CancellationToken.None);
    }

    private long Stored()
    {
        if (!File.Exists(Path.Combine(_folder.Path, HistoryStore.FileName)))
        {
            return 0;
        }

        using var store = HistoryStore.OpenToRead(Path.Combine(_folder.Path, HistoryStore.FileName));
        return store.Find(SettingsHash.Create(Options)) is { } person
            ? store.Read(person, DateTimeOffset.MinValue, DateTimeOffset.MaxValue).Count()
            : 0;
    }

    private DateTimeOffset? Oldest()
    {
        using var store = HistoryStore.OpenToRead(Path.Combine(_folder.Path, HistoryStore.FileName));
        return store.Read(
            store.Find(SettingsHash.Create(Options))!.Value, DateTimeOffset.MinValue,
            DateTimeOffset.MaxValue).First().Reading.MeasuredAt;
    }

    private async Task EventuallyStored(long count, bool advance)
    {
        while (Stored() != count)
        {
            if (advance)
            {
                _time.Advance(TimeSpan.FromMinutes(1));
            }

            await Task.Delay(5);
        }
    }
}
