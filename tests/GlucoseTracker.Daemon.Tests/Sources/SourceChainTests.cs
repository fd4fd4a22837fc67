using GlucoseTracker.Daemon.Sources;
using GlucoseTracker.Domain.Connection;
using GlucoseTracker.Domain.Polling;
using GlucoseTracker.Domain.Readings;
using GlucoseTracker.Domain.Sensors;
using GlucoseTracker.Domain.Sources;
using GlucoseTracker.Domain.Time;
using GlucoseTracker.Domain.Values;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace GlucoseTracker.Daemon.Tests.Sources;

public sealed class SourceChainTests
{
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 11, 21, 14, 0, 0, TimeSpan.Zero));
    private readonly NamedSource _first;
    private readonly NamedSource _second;
    private readonly NamedSource _third;
    private readonly SourceChain _source;

    public SourceChainTests()
    {
        (_first, _second, _third) = (
            new NamedSource(SourceNames.LibreLinkUp, _time), new NamedSource(SourceNames.Phone, _time),
            new NamedSource(SourceNames.Nightscout, _time));
        _source = Chain(_first, _second);
    }

    [Fact]
    public async Task While_the_first_source_has_a_recent_reading_the_second_is_not_polled()
    {
        _first.Says(ago: 9);

        Assert.Equal(_time.GetUtcNow() - TimeSpan.FromMinutes(9), (await Ask()).Current!.MeasuredAt);
        Assert.Equal(SourceNames.LibreLinkUp, _source.Name);
        Assert.Equal(0, _second.Asked);
    }

    [Fact]
    public async Task The_second_source_is_used_when_the_first_is_old_and_is_of_the_same_person()
    {
        _first.Says(ago: 11, person: "anna");
        _second.Says(ago: 2, person: "site");

        var answer = await Ask();

        Assert.Equal(_time.GetUtcNow() - TimeSpan.FromMinutes(2), answer.Current!.MeasuredAt);
        Assert.Equal("anna", answer.Person);
        Assert.Equal(SourceNames.Phone, _source.Name);
    }

    [Fact]
    public async Task Of_two_old_sources_the_younger_is_active()
    {
        _first.Says(ago: 15);
        _second.Says(ago: 30);

        Assert.Equal(_time.GetUtcNow() - TimeSpan.FromMinutes(15), (await Ask()).Current!.MeasuredAt);
        Assert.Equal(SourceNames.LibreLinkUp, _source.Name);
    }

    [Fact]
    public async Task A_locked_first_source_is_not_polled_while_the_second_is_polled_each_time()
    {
        _first.Fails(ConnectionCause.LockedOut, TimeSpan.FromHours(1));
        _second.Says(ago: 1);

        for (var poll = 0; poll < 20; poll++)
        {
            Assert.NotNull((await Ask()).Current);
            _time.Advance(TimeSpan.FromMinutes(2));
            _second.Says(ago: 1);
        }

        Assert.Equal(1, _first.Asked);
        Assert.Equal(20, _second.Asked);
    }

    [Fact]
    public async Task The_first_source_is_active_again_when_it_recovers()
    {
        _first.Fails(ConnectionCause.Unreachable);
        _second.Says(ago: 1);
        await Ask();
        _time.Advance(TimeSpan.FromMinutes(10));
        _first.Says(ago: 1);

        await Ask();

        Assert.Equal(SourceNames.LibreLinkUp, _source.Name);
    }

    [Theory]
    [InlineData(ConnectionCause.Unreachable, ConnectionCause.ServiceError, ConnectionCause.Unreachable)]
    [InlineData(ConnectionCause.LockedOut, ConnectionCause.Unreachable, ConnectionCause.Unreachable)]
    [InlineData(ConnectionCause.WrongPassword, ConnectionCause.ServiceError, ConnectionCause.ServiceError)]
    [InlineData(ConnectionCause.WrongPassword, ConnectionCause.WrongPassword, ConnectionCause.WrongPassword)]
    public async Task When_both_fail_the_source_that_may_be_polled_sooner_gives_the_cause(
        ConnectionCause first, ConnectionCause second, ConnectionCause said)
    {
        _first.Fails(first);
        _second.Fails(second);

        Assert.Equal(said, (await Assert.ThrowsAsync<SourceException>(Ask)).Cause);
    }

    [Fact]
    public async Task The_order_is_kept_until_a_source_has_a_young_reading()
    {
        var chain = Chain(_first, _second, _third);
        _first.Fails(ConnectionCause.Unreachable);
        _second.Says(ago: 1);
        _third.Says(ago: 0);

        var answer = await chain.FetchCurrentAsync(CancellationToken.None);

        Assert.Equal((SourceNames.Phone, 0), (chain.Name, _third.Asked));
        Assert.Empty(answer.Others);
    }

    [Fact]
    public async Task Every_response_of_a_poll_is_passed_on_and_the_newest_one_is_active()
    {
        var chain = Chain(_first, _second, _third);
        _first.Says(ago: 15);
        _second.Says(ago: 30);
        _third.Says(ago: 12);

        var answer = await chain.FetchCurrentAsync(CancellationToken.None);

        Assert.Equal(SourceNames.Nightscout, chain.Name);
        Assert.Equal([SourceNames.LibreLinkUp, SourceNames.Phone], answer.Others.Select(o => o.Source));
        Assert.All(answer.Others, o => Assert.Empty(o.Answer.Others));
    }

    [Fact]
    public async Task A_source_that_is_ahead_is_not_active_and_the_next_source_is_polled()
    {
        _first.Says(ago: -30);
        _second.Says(ago: 3);

        var answer = await Ask();

        Assert.Equal(SourceNames.Phone, _source.Name);
        Assert.Equal([SourceNames.LibreLinkUp], answer.Others.Select(o => o.Source));
    }

    [Fact]
    public async Task An_entry_from_the_future_is_no_reading_either_when_its_time_has_come()
    {
        _first.Says(ago: -30);
        _second.Says(ago: 20);
        await Ask();
        _time.Advance(TimeSpan.FromMinutes(33));
        _second.Says(ago: 20);
        Assert.Equal(_time.GetUtcNow() - TimeSpan.FromMinutes(20), (await Ask()).Current!.MeasuredAt);
        Assert.Equal(2, _second.Asked);

        // After a valid reading the source has a recent reading again.
        _first.Says(ago: 1);
        Assert.Equal(_time.GetUtcNow() - TimeSpan.FromMinutes(1), (await Ask()).Current!.MeasuredAt);
        Assert.Equal(2, _second.Asked);
    }

    [Fact]
    public async Task After_a_source_without_entries_the_next_one_is_polled()
    {
        _second.Says(ago: 2);

        Assert.NotNull((await Ask()).Current);
        Assert.Equal(SourceNames.Phone, _source.Name);
    }

    [Fact]
    public async Task LibreLinkUp_names_the_person_and_otherwise_the_first_source_does()
    {
        var without = Chain(_second, _third);
        _second.Fails(ConnectionCause.Unreachable);
        _third.Says(ago: 1, person: "site");
        Assert.Null((await without.FetchCurrentAsync(CancellationToken.None)).Person);
        _second.Says(ago: 1, person: "phone");
        _time.Advance(TimeSpan.FromMinutes(10));
        _second.Says(ago: 1, person: "phone");
        Assert.Equal("phone", (await without.FetchCurrentAsync(CancellationToken.None)).Person);

        var behind = Chain(_second, _first);
        Assert.Null((await behind.FetchCurrentAsync(CancellationToken.None)).Person);
        _second.Says(ago: 20, person: "phone");
        _first.Says(ago: 1, person: "anna");
        Assert.Equal("anna", (await behind.FetchCurrentAsync(CancellationToken.None)).Person);
    }

    [Fact]
    public async Task The_sensor_s_dates_hold_for_half_a_day_while_their_source_is_silent()
    {
        var sensor = new SensorInfo(_time.GetUtcNow().AddDays(-3), SensorInfo.DefaultWarmUp);
        _first.Says(ago: 1, sensor: sensor);
        await Ask();
        _first.Fails(ConnectionCause.Unreachable);
        _second.Says(ago: 1);
        Assert.Equal(sensor, (await Ask()).Sensor);

        _time.Advance(TimeSpan.FromHours(13));
        _second.Says(ago: 1);

        Assert.Null((await Ask()).Sensor);
    }

    [Fact]
    public async Task While_all_sources_are_silent_each_poll_tries_only_those_that_cannot_be_reached()
    {
        var chain = Chain(_first, _second, _third);
        _first.Fails(ConnectionCause.ServiceError);
        _second.Fails(ConnectionCause.Unreachable);
        _third.Fails(ConnectionCause.TooManyRequests, TimeSpan.FromHours(1));
        var failures = new List<SourceException>();
        for (var poll = 0; poll < 10; poll++)
        {
            failures.Add(await Assert.ThrowsAsync<SourceException>(() => chain.FetchCurrentAsync(CancellationToken.None)));
            _time.Advance(TimeSpan.FromMinutes(2));
        }

        Assert.All(failures, f => Assert.Equal((ConnectionCause.ServiceError, RetryPolicy.Fast), (f.Cause, f.Retry)));
        Assert.Equal((10, 1), (_second.Asked, _third.Asked));
        Assert.InRange(_first.Asked, 2, 5);
    }

    [Fact]
    public async Task The_history_is_requested_from_the_active_source_which_has_its_own_pause()
    {
        _first.Fails(ConnectionCause.Unreachable);
        _second.Says(ago: 1);
        await Ask();
        Assert.Empty(await _source.FetchHistoryAsync(CancellationToken.None));
        Assert.Equal((0, 1), (_first.AskedForHistory, _second.AskedForHistory));

        _second.Fails(ConnectionCause.TooManyRequests, TimeSpan.FromHours(1));
        var e = await Assert.ThrowsAsync<SourceException>(() => _source.FetchHistoryAsync(CancellationToken.None));
        var asked = _second.Asked;
        await Assert.ThrowsAsync<SourceException>(Ask);

        Assert.Equal(RetryPolicy.Scheduled, e.Retry);
        Assert.Equal(asked, _second.Asked);
    }

    private SourceChain Chain(params NamedSource[] sources) => new(
        [.. sources.Select(s => new ChainedSource(
            s, new PollSchedule(PollOptions.Default, _time.Uptime(), null, () => 0.5), _time,
            () => new ReferenceTime(_time.GetUtcNow())))],
        TimeSpan.FromMinutes(10), _time, NullLogger<SourceChain>.Instance);

    private Task<FetchResult> Ask() => _source.FetchCurrentAsync(CancellationToken.None);

    private sealed class NamedSource(string name, TimeProvider time) : IReadingSource
    {
        private Func<FetchResult> _answer = () => new FetchResult(null, null, null);

        public string Name => name;

        public int Asked { get; private set; }

        public int AskedForHistory { get; private set; }

        public void Says(double ago, string? person = null, SensorInfo? sensor = null)
        {
            var at = time.GetUtcNow() - TimeSpan.FromMinutes(ago);
            _answer = () => new FetchResult(
                new Reading(SensorValue.Measured(Glucose.FromMilligramsPerDeciliter(100)), at, Trend.Stable),
                sensor, null)
            { Person = person };
        }

        public void Fails(ConnectionCause cause, TimeSpan? wait = null) =>
            _answer = () => throw new SourceException(cause, "It fails.", new CauseDetails { Wait = wait });

        public Task<FetchResult> FetchCurrentAsync(CancellationToken cancellationToken)
        {
            Asked++;
            return Task.FromResult(_answer());
        }

        public Task<IReadOnlyList<Reading>> FetchHistoryAsync(CancellationToken cancellationToken)
        {
            AskedForHistory++;
            _answer();
            return Task.FromResult<IReadOnlyList<Reading>>([]);
        }
    }
}
