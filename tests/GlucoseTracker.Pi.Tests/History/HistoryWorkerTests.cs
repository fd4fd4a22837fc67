using GlucoseTracker.Domain;
using GlucoseTracker.History;
using GlucoseTracker.Pi.Composition;
using GlucoseTracker.Pi.Configuration;
using GlucoseTracker.Pi.History;
using GlucoseTracker.Pi.State;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace GlucoseTracker.Pi.Tests.History;

public sealed class HistoryWorkerTests : IDisposable
{
    private static readonly DateTimeOffset Now = new(2026, 11, 21, 14, 0, 0, TimeSpan.Zero);

    private readonly TemporaryFolder _folder = new();
    private readonly FakeTimeProvider _time = new(Now);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task After_a_restart_the_last_reading_is_there_before_the_first_picture_with_its_true_time()
    {
        await RunAsync(state => Tell(state, Reading(-10, 100), Reading(-5, 104)));
        _time.Advance(TimeSpan.FromMinutes(20));

        await RunAsync(state =>
        {
            Assert.Equal([Reading(-10, 100), Reading(-5, 104)], state.Current.Series);
            return Task.CompletedTask;
        });
    }

    [Fact]
    public async Task A_stop_writes_what_waits()
    {
        await RunAsync(state => Tell(state, Reading(0, 100)));

        Assert.Equal(1, Stored());
    }

    [Fact]
    public async Task In_range_the_card_is_left_alone_for_five_minutes()
    {
        await RunAsync(async state =>
        {
            await Tell(state, Reading(0, 100));
            Assert.Equal(0, Stored());

            await EventuallyStored(1, advance: true);
        });
    }

    [Fact]
    public async Task Out_of_range_a_reading_is_kept_at_once()
    {
        await RunAsync(async state =>
        {
            await Tell(state, Reading(0, 52));

            await EventuallyStored(1, advance: false);
        });
    }

    [Fact]
    public async Task A_damaged_file_is_put_aside_and_the_readings_go_into_a_new_one()
    {
        _folder.File(HistoryStore.FileName, new string('x', 9000));

        await RunAsync(state => Tell(state, Reading(0, 100)));

        Assert.Equal(1, Stored());
        Assert.Contains(Directory.GetFiles(_folder.Path), f => f.Contains(".damaged-", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Where_nothing_can_be_kept_the_rest_goes_on_and_the_status_says_why()
    {
        var options = Options with { StateDirectory = "/proc/nowhere" };
        var state = new TrackerState();
        using var worker = Worker(options, state);

        await worker.StartAsync(CancellationToken.None);
        await Tell(state, Reading(0, 100));
        await worker.StopAsync(CancellationToken.None);

        Assert.Contains("/proc/nowhere", state.Current.HistoryTrouble, StringComparison.Ordinal);
        Assert.Single(state.Current.Series);
    }

    [Fact]
    public async Task The_readings_of_other_settings_are_not_brought_back()
    {
        await RunAsync(state => Tell(state, Reading(0, 100)));
        var options = Options with { LibreLinkUp = Options.LibreLinkUp with { Patient = "Somebody Else" } };
        var state = new TrackerState();
        using var worker = Worker(options, state);

        await worker.StartAsync(CancellationToken.None);
        await worker.StopAsync(CancellationToken.None);

        Assert.Empty(state.Current.Series);
    }

    private TrackerOptions Options => TrackerConfiguration.Defaults with { StateDirectory = _folder.Path };

    private static Reading Reading(int minute, int mgPerDl) =>
        new(SensorValue.Measured(Glucose.FromMilligramsPerDeciliter(mgPerDl)), Now.AddMinutes(minute), Trend.Stable);

    private static Task Tell(TrackerState state, params Reading[] readings)
    {
        state.Update(s => s with { Sources = s.Sources.Merge(SourceNames.LibreLinkUp, readings) });
        return Task.CompletedTask;
    }

    private HistoryWorker Worker(TrackerOptions options, TrackerState state) =>
        new(options, HistoryComposition.SettingsMark(options), state, _time, NullLogger<HistoryWorker>.Instance);

    private async Task RunAsync(Func<TrackerState, Task> act)
    {
        var state = new TrackerState();
        using var worker = Worker(Options, state);
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
        return store.OnlyPerson() is { } person ? store.Extent(person).Readings : 0;
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
