using GlucoseTracker.Domain;
using GlucoseTracker.Pi.Sources;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace GlucoseTracker.Pi.Tests.Sources;

public sealed class FallbackSourceTests
{
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 11, 21, 14, 0, 0, TimeSpan.Zero));
    private readonly NamedSource _first;
    private readonly NamedSource _second;
    private readonly FallbackSource _source;

    public FallbackSourceTests()
    {
        (_first, _second) = (new NamedSource(SourceNames.LibreLinkUp, _time), new NamedSource(SourceNames.Nightscout, _time));
        _source = new FallbackSource(
            _first, _second, TimeSpan.FromMinutes(10), new PollSchedule(PollOptions.Default, _time.Uptime(), null, () => 0.5), _time,
            NullLogger<FallbackSource>.Instance);
    }

    [Fact]
    public async Task While_the_first_is_young_the_second_is_not_asked()
    {
        _first.Says(ago: 9);

        Assert.Equal(_time.GetUtcNow() - TimeSpan.FromMinutes(9), (await Ask()).Current!.MeasuredAt);
        Assert.Equal(SourceNames.LibreLinkUp, _source.Name);
        Assert.Equal(0, _second.Asked);
    }

    [Fact]
    public async Task The_second_fills_in_when_the_first_is_old_and_speaks_of_the_same_person()
    {
        _first.Says(ago: 11, person: "anna");
        _second.Says(ago: 2, person: "site");

        var answer = await Ask();

        Assert.Equal(_time.GetUtcNow() - TimeSpan.FromMinutes(2), answer.Current!.MeasuredAt);
        Assert.Equal("anna", answer.Person);
        Assert.Equal(SourceNames.Nightscout, _source.Name);
    }

    [Fact]
    public async Task Of_two_old_ones_the_younger_speaks()
    {
        _first.Says(ago: 15);
        _second.Says(ago: 30);

        Assert.Equal(_time.GetUtcNow() - TimeSpan.FromMinutes(15), (await Ask()).Current!.MeasuredAt);
        Assert.Equal(SourceNames.LibreLinkUp, _source.Name);
    }

    [Fact]
    public async Task A_locked_first_source_is_left_alone_while_the_second_is_asked_each_time()
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
    public async Task The_first_takes_over_again_when_it_heals()
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
    public async Task When_both_fail_the_one_that_may_be_asked_sooner_gives_the_cause(ConnectionCause first, ConnectionCause second, ConnectionCause said)
    {
        _first.Fails(first);
        _second.Fails(second);

        Assert.Equal(said, (await Assert.ThrowsAsync<SourceException>(Ask)).Cause);
    }

    private Task<SourceAnswer> Ask() => _source.FetchCurrentAsync(CancellationToken.None);

    private sealed class NamedSource(string name, TimeProvider time) : IReadingSource
    {
        private Func<SourceAnswer> _answer = () => new SourceAnswer(null, null, null);

        public string Name => name;

        public int Asked { get; private set; }

        public void Says(double ago, string? person = null)
        {
            var at = time.GetUtcNow() - TimeSpan.FromMinutes(ago);
            _answer = () => new SourceAnswer(new Reading(SensorValue.Measured(Glucose.FromMilligramsPerDeciliter(100)), at, Trend.Stable), null, null) { Person = person };
        }

        public void Fails(ConnectionCause cause, TimeSpan? wait = null) => _answer = () => throw new SourceException(cause, "It fails.", new CauseFacts { Wait = wait });

        public Task<SourceAnswer> FetchCurrentAsync(CancellationToken cancellationToken)
        {
            Asked++;
            return Task.FromResult(_answer());
        }

        public Task<IReadOnlyList<Reading>> FetchHistoryAsync(CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<Reading>>([]);
    }
}
