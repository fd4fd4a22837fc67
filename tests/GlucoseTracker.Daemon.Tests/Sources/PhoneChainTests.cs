using System.Security.Cryptography.X509Certificates;
using GlucoseTracker.Daemon.Sources;
using GlucoseTracker.Daemon.Tests.Clock;
using GlucoseTracker.Domain.Connection;
using GlucoseTracker.Domain.Polling;
using GlucoseTracker.Domain.Sources;
using GlucoseTracker.Domain.Time;
using GlucoseTracker.Domain.Values;
using GlucoseTracker.LibreLinkUp;
using GlucoseTracker.LibreLinkUp.Session;
using GlucoseTracker.Nightscout.Phone;
using GlucoseTracker.Simulator;
using GlucoseTracker.Simulator.Phone;
using GlucoseTracker.Simulator.Scenarios;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace GlucoseTracker.Daemon.Tests.Sources;

/// <summary>LibreLinkUp over HTTPS and a phone over http as a chain of sources, with poller, alarms and panel.</summary>
public sealed class PhoneChainTests : IAsyncLifetime
{
    private static readonly DateTimeOffset Begin = new(2026, 11, 21, 14, 0, 0, TimeSpan.Zero);
    private static readonly TimeSpan Promise = TimeSpan.FromMinutes(3);

    private readonly FakeTimeProvider _true = new(Begin);
    private LibreLinkUpSimulator _cloud = null!;
    private PhoneSimulator _phone = null!;
    private LibreLinkUpSource _cloudSource = null!;
    private PhoneSource _phoneSource = null!;

    public async Task InitializeAsync()
    {
        _cloud = await LibreLinkUpSimulator.StartAsync(new SimulatorOptions { Scenario = Scenario.CalmNight }, _true);
        _phone = await PhoneSimulator.StartAsync(SimulatedApp.Juggluco, _true);
        _phone.Player = new ScenarioPlayer(GlucoseProfile.Calm, Begin);
    }

    public async Task DisposeAsync()
    {
        _cloudSource.Dispose();
        _phoneSource.Dispose();
        await _cloud.DisposeAsync();
        await _phone.DisposeAsync();
    }

    [Theory]
    [InlineData(1)]
    [InlineData(5)]
    public async Task Without_LibreLinkUp_readings_continue_from_the_phone_within_three_minutes_and_return(int stepMinutes)
    {
        _phone.StepMinutes = stepMinutes;
        await using var rig = new ClockRig(Begin, source: Chain);
        await rig.StartAsync();
        Assert.Equal(SourceNames.LibreLinkUp, rig.Status.Source);

        await _cloud.StopListeningAsync();
        var off = rig.Time.GetUtcNow();
        await NextPollAsync(rig);
        Assert.InRange(rig.Time.GetUtcNow() - off, TimeSpan.Zero, Promise);
        while (rig.Time.GetUtcNow() - off < TimeSpan.FromMinutes(40))
        {
            Assert.True(rig.Status.Source == SourceNames.Phone || rig.Time.GetUtcNow() - off < TimeSpan.FromMinutes(stepMinutes + 3));
            Assert.Null(rig.State.Current.Cause);
            Assert.InRange(rig.ShownMinutes!.Value, 0, stepMinutes + 3);
            await NextPollAsync(rig);
        }

        await _cloud.StartListeningAsync();
        var on = rig.Time.GetUtcNow();
        while (rig.Status.Source != SourceNames.LibreLinkUp)
        {
            await NextPollAsync(rig);
            Assert.InRange(rig.Time.GetUtcNow() - on, TimeSpan.Zero, TimeSpan.FromMinutes(10));
        }

        var asked = _phone.Requests.Count;
        await NextPollAsync(rig);
        await NextPollAsync(rig);
        Assert.Equal(asked, _phone.Requests.Count);
        Assert.All(
            rig.State.Current.Series.Zip(rig.State.Current.Series.Skip(1)),
            pair => Assert.True(pair.Second.MeasuredAt - pair.First.MeasuredAt >= TimeSpan.FromSeconds(30)));
    }

    [Fact]
    public async Task When_both_are_gone_the_phone_is_back_with_the_first_poll_after_it_wakes()
    {
        await using var rig = new ClockRig(Begin, source: Chain);
        await rig.StartAsync();
        await _cloud.StopListeningAsync();
        await _phone.LeaveAsync();
        for (var poll = 0; poll < 8; poll++)
        {
            await NextPollAsync(rig);
        }

        Assert.Equal(ConnectionCause.Unreachable, rig.State.Current.Cause!.Cause);
        Assert.InRange(rig.State.Current.Poll.NextAt!.Value - rig.Time.Uptime(), TimeSpan.Zero, TimeSpan.FromMinutes(6));

        await _phone.MoveAsync(_phone.EndPoint);
        await NextPollAsync(rig);

        Assert.Equal(SourceNames.Phone, rig.Status.Source);
        Assert.Null(rig.State.Current.Cause);
    }

    private SourceChain Chain(TimeProvider time)
    {
        var password = new Secret(_cloud.Service.Account.Password);
        _cloudSource = new LibreLinkUpSource(
            new LibreLinkUpOptions
            {
                BaseAddress = _cloud.BaseAddress,
                Email = _cloud.Service.Account.Email,
                Password = () => password,
                TrustedAuthorities = new X509Certificate2Collection(_cloud.Authority),
            },
            new Sessions(), time, NullLogger<LibreLinkUpSource>.Instance);
        Assert.True(PhoneAddress.TryParse(_phone.Address.AbsoluteUri, out var address));
        _phoneSource = new PhoneSource(new PhoneOptions { Address = address!, Secret = static () => null }, time);
        return new SourceChain(
            [.. new IReadingSource[] { _cloudSource, _phoneSource }.Select(
                s => new ChainedSource(
                    s, new PollSchedule(PollOptions.Default, time.Uptime(), null, () => 0), time,
                    () => new ReferenceTime(time.GetUtcNow())))],
            TimeSpan.FromMinutes(10), time, NullLogger<SourceChain>.Instance);
    }

    private async Task NextPollAsync(ClockRig rig)
    {
        _true.Advance(rig.State.Current.Poll.NextAt!.Value - rig.Time.Uptime() + TimeSpan.FromMilliseconds(1));
        await rig.NextPollAsync();
    }

    private sealed class Sessions : ISessionStore
    {
        private SessionState _state = SessionState.Empty;

        public SessionState Load() => _state;

        public void Save(SessionState state) => _state = state;
    }
}
