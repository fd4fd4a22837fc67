using GlucoseTracker.Daemon.Clock;
using GlucoseTracker.Daemon.Configuration;
using GlucoseTracker.Daemon.History;
using GlucoseTracker.Daemon.State;
using GlucoseTracker.Domain.Polling;
using GlucoseTracker.Domain.Readings;
using GlucoseTracker.Domain.Sources;
using GlucoseTracker.Domain.Values;
using GlucoseTracker.History;
using GlucoseTracker.Testing.Support;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace GlucoseTracker.Daemon.Tests.History;

/// <summary>An entry from the future is recognised when its time has come, also after a restart in between.</summary>
public sealed class StraysOverRestartTests : IDisposable
{
    private static readonly DateTimeOffset Now = new(2026, 11, 21, 14, 0, 0, TimeSpan.Zero);

    private readonly TemporaryFolder _folder = TemporaryFolder.CreateInMemory();
    private readonly FakeTimeProvider _time = new(Now);
    private bool _isSynchronized = true;

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_stray_is_not_a_current_reading_after_a_restart(bool hasClockAtStart)
    {
        await RunAsync(worker => Task.FromResult(Poll(worker.State, worker.Clock, Reading(-1, 100), Reading(25, 110))));

        _time.Advance(TimeSpan.FromMinutes(26));
        _isSynchronized = hasClockAtStart;
        await RunAsync(worker =>
        {
            Poll(worker.State, worker.Clock, Reading(22, 45), Reading(25, 110));
            _isSynchronized = true;
            var known = Poll(worker.State, worker.Clock, Reading(22, 45), Reading(25, 110));

            Assert.Equal(Reading(22, 45).Value, known.Current.Newest!.Value);
            return Task.CompletedTask;
        });
    }

    [Fact]
    public async Task Two_strays_with_one_stamp_are_no_current_readings_after_a_restart()
    {
        await RunAsync(worker => Task.FromResult(
            Poll(worker.State, worker.Clock, Reading(-1, 100), Reading(25, 110), Reading(25, 120))));

        _time.Advance(TimeSpan.FromMinutes(26));
        await RunAsync(worker =>
        {
            var known = Poll(worker.State, worker.Clock, Reading(22, 45), Reading(25, 110), Reading(25, 120));

            Assert.Equal(Reading(22, 45).Value, known.Current.Newest!.Value);
            Assert.DoesNotContain(worker.State.Current.Intake.Arrivals, a => a.Reading.MeasuredAt == Reading(25, 110).MeasuredAt);
            return Task.CompletedTask;
        });
    }

    [Fact]
    public async Task A_stray_is_stored_before_a_power_cut()
    {
        await RunAsync(async worker =>
        {
            Poll(worker.State, worker.Clock, Reading(-1, 100), Reading(25, 110));
            while (Quarantined() == 0)
            {
                await Task.Delay(5);
            }
        });
    }

    [Fact]
    public async Task A_stray_is_stored_although_the_program_ends_as_soon_as_the_clock_is_known()
    {
        _isSynchronized = false;
        var flush = new HistoryFlush();
        await RunAsync(
            async worker =>
            {
                Poll(worker.State, worker.Clock, Reading(-1, 100), Reading(25, 110));
                await flush.RequestAsync();
                Assert.Equal(0, Quarantined());
                _isSynchronized = true;
            },
            flush);

        Assert.Equal(1, Quarantined());
    }

    [Fact]
    public async Task Without_a_clock_nothing_is_stored_and_the_waiting_readings_are_stored_with_their_receipt_later()
    {
        _isSynchronized = false;
        var flush = new HistoryFlush();
        await RunAsync(
            async worker =>
            {
                Poll(worker.State, worker.Clock, Reading(-1, 100));
                await flush.RequestAsync();
                Assert.Empty(Stored());

                _time.Advance(TimeSpan.FromMinutes(2));
                _isSynchronized = true;
                Poll(worker.State, worker.Clock, Reading(-1, 100));
                await flush.RequestAsync();
                Assert.Equal(Now, Assert.Single(Stored()).ReceivedAt);
            },
            flush);
    }

    [Fact]
    public async Task When_the_file_is_damaged_the_strays_go_into_the_new_one()
    {
        _folder.File(HistoryStore.FileName, new string('x', 9000));
        await RunAsync(worker => Task.FromResult(Poll(worker.State, worker.Clock, Reading(-1, 100), Reading(25, 110))));

        Assert.Equal(1, Quarantined());
    }

    private static Reading Reading(int minute, int milligrams) =>
        new(SensorValue.Measured(Glucose.FromMilligramsPerDeciliter(milligrams)), Now.AddMinutes(minute), Trend.Stable);

    /// <summary>A page arrives and is admitted, as in the poll worker.</summary>
    private SourceSeries Poll(TrackerState state, ClockTrustMonitor clock, params Reading[] page)
    {
        state.Update(s =>
        {
            var (intake, sources) = s.Intake.BeginPoll().WithPage(
                SourceNames.Nightscout, page, _time.Uptime()).Admit(s.Sources, clock.Current, _time.ReadClocks());
            return s with { Intake = intake, Sources = sources };
        });
        return state.Current.Sources;
    }

    private async Task RunAsync(Func<(TrackerState State, ClockTrustMonitor Clock), Task> act, HistoryFlush? flush = null)
    {
        var (state, clock) = (new TrackerState(), new ClockTrustMonitor(_time, () => _isSynchronized));
        using var worker = new HistoryWorker(
            TrackerConfiguration.Defaults with { StateDirectory = _folder.Path }, "settings", state, clock, _time,
            NullLogger<HistoryWorker>.Instance, flush: flush);
        await worker.StartAsync(CancellationToken.None);
        await act((state, clock));
        await worker.StopAsync(CancellationToken.None);
    }

    private long Quarantined() => Look(store => store.Quarantined(), 0);

    private IReadOnlyList<Reading> Stored() => Look<IReadOnlyList<Reading>>(
        store => store.Find("settings") is { } person
            ? [.. store.Read(person, DateTimeOffset.MinValue, DateTimeOffset.MaxValue).Select(r => r.Reading)]
            : [],
        []);

    private T Look<T>(Func<HistoryStore, T> look, T otherwise)
    {
        var file = Path.Combine(_folder.Path, HistoryStore.FileName);
        if (!File.Exists(file))
        {
            return otherwise;
        }

        using var store = HistoryStore.OpenToRead(file);
        return look(store);
    }
}
