using GlucoseTracker.Daemon.Clock;
using GlucoseTracker.Daemon.Polling;
using GlucoseTracker.Daemon.State;
using GlucoseTracker.Daemon.Tests.Support;
using GlucoseTracker.Domain.Connection;
using GlucoseTracker.Domain.Device;
using GlucoseTracker.Domain.Polling;
using GlucoseTracker.Domain.Readings;
using GlucoseTracker.Domain.Time;
using GlucoseTracker.Domain.Values;
using GlucoseTracker.Screens.State;
using GlucoseTracker.Testing.Support;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace GlucoseTracker.Daemon.Tests.Polling;

public sealed class PollWorkerTests : IAsyncLifetime
{
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 11, 21, 14, 0, 0, TimeSpan.Zero));
    private readonly TrackerState _state = new();
    private readonly TemporaryFolder _folder = TemporaryFolder.CreateInMemory();
    private readonly LastRequestFile _lastRequest;
    private readonly ScriptedSource _source;
    private readonly PollWorker _worker;
    private readonly DeviceDouble _device = new();
    private bool _synchronized = true;

    public PollWorkerTests()
    {
        _source = new ScriptedSource(_time);
        _lastRequest = new LastRequestFile(_folder.Path, _time, NullLogger<LastRequestFile>.Instance);
        _worker = new TestDaemon(_time)
        {
            State = _state,
            Device = _device,
            Clock = new ClockTrustMonitor(_time, () => _synchronized),
        }.CreatePollWorker(_source, lastRequest: _lastRequest);
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        await _worker.StopAsync(CancellationToken.None);
        _worker.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task The_first_poll_is_sent_immediately_and_returns_value_and_history()
    {
        _source.Current = () => new FetchResult(ReadingAt(_time.GetUtcNow(), 101, Trend.Stable), null, null);
        _source.History = () => [ReadingAt(_time.GetUtcNow() - TimeSpan.FromMinutes(30), 95, Trend.Unknown)];

        await _worker.StartAsync(CancellationToken.None);
        var snapshot = await _state.Becomes(s => s.Series.Count == 2);

        Assert.Equal(Trend.Stable, snapshot.Series.Newest!.Trend);
        Assert.Null(snapshot.Cause);
    }

    [Fact]
    public async Task A_failure_keeps_the_last_reading_and_names_the_cause()
    {
        var measuredAt = _time.GetUtcNow();
        _source.Current = () => new FetchResult(ReadingAt(measuredAt, 101, Trend.Stable), null, null);
        await _worker.StartAsync(CancellationToken.None);
        await Polled();
        _source.Current = () => throw new SourceException(ConnectionCause.Unreachable, "It does not answer.");

        await NextPoll();
        var snapshot = await _state.Becomes(s => s.Cause is not null);

        Assert.Equal(ConnectionCause.Unreachable, snapshot.Cause!.Cause);
        Assert.Equal(measuredAt, snapshot.Series.Newest!.MeasuredAt);
    }

    [Fact]
    public async Task A_corrected_password_is_tried_within_seconds()
    {
        _source.Current = () => throw new SourceException(ConnectionCause.WrongPassword, "Refused.");
        _source.AwaitsCredentials = true;
        await _worker.StartAsync(CancellationToken.None);
        await _state.Becomes(s => s.Cause?.Cause == ConnectionCause.WrongPassword && s.Poll.IsWaiting);
        _source.Current = () => new FetchResult(ReadingAt(_time.GetUtcNow(), 101, Trend.Stable), null, null);

        await _source.NextAsk();
        _source.HasNewCredentials = true;
        _time.Advance(TimeSpan.FromSeconds(2));
        await _source.NextAsk();

        Assert.Null((await _state.Becomes(s => s.Series.Count > 0)).Cause);
    }

    [Theory]
    [InlineData(ConnectionCause.WrongPassword)]
    [InlineData(ConnectionCause.SignInWaiting)]
    public async Task After_a_refused_sign_in_a_restart_may_ask_at_once(ConnectionCause cause)
    {
        _source.Current = () => throw new SourceException(cause, "Refused.");
        await _worker.StartAsync(CancellationToken.None);
        await _state.Becomes(s => s.Cause?.Cause == cause && s.Poll.IsWaiting);

        Assert.Null(_lastRequest.GetElapsed());
    }

    [Fact]
    public async Task A_successful_poll_removes_the_cause()
    {
        _source.Current = () => throw new SourceException(ConnectionCause.ServiceError, "It has trouble.");
        await _worker.StartAsync(CancellationToken.None);
        await _state.Becomes(s => s.Cause?.Cause == ConnectionCause.ServiceError);
        _source.Current = () => new FetchResult(ReadingAt(_time.GetUtcNow(), 101, Trend.Stable), null, null);

        await NextPoll();

        Assert.Null((await _state.Becomes(s => s.Series.Count > 0)).Cause);
    }

    [Fact]
    public async Task A_key_polls_immediately_when_the_last_request_is_30_seconds_old()
    {
        await _worker.StartAsync(CancellationToken.None);
        await Polled();
        _time.Advance(TimeSpan.FromSeconds(30));

        _worker.PollNow();
        var snapshot = await _state.Becomes(s => s.KeyFeedback is not null);

        Assert.Equal(KeyFeedbackKind.NothingNewer, snapshot.KeyFeedback!.Answer.Kind);
        Assert.Equal(2, _source.AskedAt.Count);
    }

    [Fact]
    public async Task A_key_that_comes_too_soon_gets_the_time_since_the_last_request()
    {
        await _worker.StartAsync(CancellationToken.None);
        await Polled();
        _time.Advance(TimeSpan.FromSeconds(20));

        _worker.PollNow();
        var snapshot = await _state.Becomes(s => s.KeyFeedback is not null);

        Assert.Equal(new KeyFeedback(KeyFeedbackKind.PolledRecently, 20), snapshot.KeyFeedback!.Answer);
        Assert.Single(_source.AskedAt);
    }

    [Fact]
    public async Task A_key_during_a_request_is_answered_by_that_request()
    {
        _source.Gate = new TaskCompletionSource();
        await _worker.StartAsync(CancellationToken.None);
        await _source.NextAsk();

        _worker.PollNow();
        Assert.True(_state.Current.Poll.IsRequestedByKey);
        _source.Gate.SetResult();
        var snapshot = await _state.Becomes(s => s.KeyFeedback is not null);

        Assert.False(snapshot.Poll.IsRequestedByKey);
        Assert.Single(_source.AskedAt);
    }

    [Fact]
    public async Task A_poll_without_history_publishes_its_beginning_and_its_end()
    {
        await _worker.StartAsync(CancellationToken.None);
        var first = await Polled();
        var (published, ended) = (new List<PollState>(), new TaskCompletionSource());
        _state.Changed += () =>
        {
            published.Add(_state.Current.Poll);
            if (published[^1].IsWaiting)
            {
                ended.TrySetResult();
            }
        };

        _time.Advance(first.Poll.NextAt!.Value - _time.Uptime());
        await ended.Task;

        Assert.Equal([(true, false), (false, false), (false, true)], published.Select(p => (p.IsInFlight, p.IsWaiting)));
    }

    [Fact]
    public async Task A_failed_history_does_not_affect_a_successful_poll()
    {
        _source.Current = () => new FetchResult(ReadingAt(_time.GetUtcNow(), 101, Trend.Stable), null, null);
        _source.History = () => throw new SourceException(ConnectionCause.ServiceError, "It has trouble.");

        await _worker.StartAsync(CancellationToken.None);
        var snapshot = await Polled();

        Assert.Null(snapshot.Cause);
        Assert.Single(snapshot.Series);
    }

    [Fact]
    public async Task An_old_reading_from_a_working_service_means_that_the_phone_is_silent()
    {
        _source.Current = () => new FetchResult(ReadingAt(_time.GetUtcNow() - TimeSpan.FromMinutes(40), 101, Trend.Stable), null, null);

        await _worker.StartAsync(CancellationToken.None);

        Assert.Equal(ConnectionCause.PhoneSilent, (await Polled()).Cause!.Cause);
    }

    [Theory]
    [InlineData(true, 40)]
    [InlineData(false, 40)]
    [InlineData(true, null)]
    public async Task Newer_entries_that_cannot_be_read_are_the_cause_and_not_the_phone(bool isOtherUnit, int? ageOfReading)
    {
        var now = _time.GetUtcNow();
        _source.Current = () =>
            new FetchResult(ageOfReading is { } age ? ReadingAt(now.AddMinutes(-age), 101, Trend.Stable) : null, null, null)
            {
                Unreadable = new UnreadableEntries(now, isOtherUnit),
            };

        await _worker.StartAsync(CancellationToken.None);

        var cause = (await Polled()).Cause!;
        Assert.Equal(
            (ConnectionCause.EntriesUnreadable, isOtherUnit ? CauseDetail.OtherUnit : CauseDetail.None),
            (cause.Cause, cause.Details.Detail));
    }

    [Fact]
    public async Task Two_automatic_polls_are_separated_by_the_interval()
    {
        await _worker.StartAsync(CancellationToken.None);
        await Polled();

        for (var i = 0; i < 3; i++)
        {
            await NextPoll();
        }

        Assert.All(
            _source.AskedAt.Zip(_source.AskedAt.Skip(1)), pair => Assert.True(pair.Second - pair.First >= PollOptions.Default.Interval));
    }

    [Fact]
    public async Task The_cause_about_the_clock_disappears_when_it_is_set_and_not_with_the_next_poll()
    {
        _synchronized = false;
        _source.Current = () => new FetchResult(ReadingAt(_time.GetUtcNow(), 101, Trend.Stable), null, null);
        await _worker.StartAsync(CancellationToken.None);
        Assert.Equal(ConnectionCause.ClockNotTrusted, (await Polled()).Cause!.Cause);

        _synchronized = true;
        _time.Advance(TimeSpan.FromSeconds(1));

        Assert.Single((await _state.Becomes(s => s.Cause is null)).Series);
        Assert.Single(_source.AskedAt);
    }

    [Fact]
    public async Task A_clock_that_was_years_ahead_loses_no_reading_when_it_is_set()
    {
        _synchronized = false;
        var measuredAt = _time.GetUtcNow().AddYears(-3);
        _source.Current = () => new FetchResult(ReadingAt(measuredAt, 101, Trend.Stable), null, null);
        await _worker.StartAsync(CancellationToken.None);
        Assert.Empty((await Polled()).Series);

        _synchronized = true;
        _time.AdjustTime(measuredAt.AddSeconds(30));
        _time.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal(measuredAt, (await _state.Becomes(s => s.Cause is null)).Series.Newest!.MeasuredAt);
    }

    [Fact]
    public async Task A_certificate_that_was_refused_by_a_wrong_clock_is_called_so_until_the_clock_is_set()
    {
        _synchronized = false;
        _source.Current = () => throw new SourceException(ConnectionCause.Tls, "The certificate could not be verified.");
        await _worker.StartAsync(CancellationToken.None);
        Assert.Equal(ConnectionCause.ClockNotTrusted, (await Polled()).Cause!.Cause);

        _synchronized = true;
        _time.Advance(TimeSpan.FromSeconds(1));

        await _state.Becomes(s => s.Cause?.Cause == ConnectionCause.Tls);
    }

    [Fact]
    public async Task A_reading_that_is_ahead_is_explained_by_this_clock_only_until_it_is_set()
    {
        _synchronized = false;
        _source.Current = () => new FetchResult(ReadingAt(_time.GetUtcNow().AddMinutes(30), 101, Trend.Stable), null, null);
        await _worker.StartAsync(CancellationToken.None);
        Assert.Equal(ConnectionCause.ClockNotTrusted, (await Polled()).Cause!.Cause);

        _synchronized = true;
        _time.Advance(TimeSpan.FromSeconds(1));
        await NextPoll();

        // The clock is set now, so the message must not say that it is not set.
        Assert.Equal(ConnectionCause.ReadingAhead, _state.Current.Cause!.Cause);
    }

    [Fact]
    public async Task After_a_network_outage_the_next_poll_keeps_the_minimum_interval_only()
    {
        _device.HasNetwork = false;
        _source.Current = () => throw new SourceException(ConnectionCause.NameLookup, "The name could not be looked up.");
        await _worker.StartAsync(CancellationToken.None);
        Assert.Equal(ConnectionCause.NetworkDown, (await Polled()).Cause!.Cause);

        _device.HasNetwork = true;
        _source.Current = () => new FetchResult(ReadingAt(_time.GetUtcNow(), 101, Trend.Stable), null, null);
        _time.Advance(TimeSpan.FromSeconds(5));
        await _state.Becomes(s => s.Poll.NextAt == _time.Uptime() + TimeSpan.FromSeconds(60));
        await NextPoll();

        Assert.Single((await _state.Becomes(s => s.Cause is null)).Series);
    }

    [Theory]
    [InlineData(ConnectionCause.NotSetUp, false)]
    [InlineData(ConnectionCause.WrongPassword, false)]
    public async Task Only_a_request_that_may_have_been_sent_delays_the_next_process(ConnectionCause cause, bool remembered)
    {
        _source.Current = () => throw new SourceException(cause, "No.");
        await _worker.StartAsync(CancellationToken.None);
        await Polled();

        Assert.Equal(remembered, _lastRequest.GetElapsed() is not null);
    }

    private static Reading ReadingAt(DateTimeOffset measuredAt, int milligrams, Trend trend) =>
        new(SensorValue.Measured(Glucose.FromMilligramsPerDeciliter(milligrams)), measuredAt, trend);

    /// <summary>The first poll has ended and the next one is planned.</summary>
    private Task<TrackerSnapshot> Polled() => _state.Becomes(s => s.Poll.HasPolled && s.Poll.NextAt > _time.Uptime());

    private async Task NextPoll()
    {
        var next = (await Polled()).Poll.NextAt!.Value;
        _time.Advance(next - _time.Uptime() + TimeSpan.FromMilliseconds(1));
        await Polled();
    }

    private sealed class DeviceDouble : IDeviceStatus
    {
        public string? Address => null;

        public bool HasNetwork { get; set; } = true;

        public WirelessLink Wireless => default;

        public ClockKnowledge Clock => ClockKnowledge.Synchronized;
    }
}
