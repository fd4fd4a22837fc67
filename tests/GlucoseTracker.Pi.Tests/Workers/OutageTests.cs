using System.Security.Cryptography.X509Certificates;
using GlucoseTracker.Domain;
using GlucoseTracker.Pi.Clock;
using GlucoseTracker.Graphics;
using GlucoseTracker.LibreLinkUp;
using GlucoseTracker.LibreLinkUp.Session;
using GlucoseTracker.Pi.Composition;
using GlucoseTracker.Pi.Configuration;
using GlucoseTracker.Pi.Demo;
using GlucoseTracker.Pi.State;
using GlucoseTracker.Pi.Workers;
using GlucoseTracker.Screens;
using GlucoseTracker.Simulator;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace GlucoseTracker.Pi.Tests.Workers;

/// <summary>The service dies and returns: simulator, client, worker and painter over real HTTPS, on time that the test moves.</summary>
public sealed class OutageTests : IAsyncLifetime, IDisposable
{
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 11, 21, 14, 0, 0, TimeSpan.Zero));
    private readonly TrackerState _state = new();
    private LibreLinkUpSimulator _service = null!;
    private LibreLinkUpSource _source = null!;
    private PollWorker _worker = null!;
    private PanelPainter _painter = null!;

    public async Task InitializeAsync()
    {
        _service = await LibreLinkUpSimulator.StartAsync(new SimulatorOptions { Scenario = Scenario.CalmNight }, _time);
        var password = new Secret(_service.Service.Account.Password);
        var options = new LibreLinkUpOptions
        {
            BaseAddress = _service.BaseAddress,
            Email = _service.Service.Account.Email,
            Password = () => password,
            TrustedAuthorities = new X509Certificate2Collection(_service.Authority),
        };
        _source = new LibreLinkUpSource(options, new MemorySessionStore(), _time, NullLogger<LibreLinkUpSource>.Instance);
        _worker = new PollWorker(
            _source, _state, PollOptions.Default, new LastRequestFile(null, _time, NullLogger<LastRequestFile>.Instance),
            new LoopProgress(_time), new ClockWatch(_time, () => true), new DemoFacts(), () => 0.5, _time, NullLogger<PollWorker>.Instance);
        _painter = PainterComposition.Painter(
            TrackerConfiguration.Defaults, 64, new DemoFacts(), new LoopProgress(_time), _time, new ViewerClock(_time, TimeSpan.FromSeconds(1)));
        await _worker.StartAsync(CancellationToken.None);
        await PollEnded();
    }

    public async Task DisposeAsync()
    {
        await _worker.StopAsync(CancellationToken.None);
        await _service.DisposeAsync();
    }

    public void Dispose()
    {
        _worker.Dispose();
        _source.Dispose();
    }

    [Fact]
    public async Task The_warning_comes_first_then_the_value_ages_then_it_is_old_then_it_is_history()
    {
        await PassAsync(TimeSpan.FromMinutes(5));
        await _service.GoDownAsync();
        var (last, down) = (_state.Current.Series.Newest!.MeasuredAt, _time.GetUtcNow());

        while (_time.GetUtcNow() - last < TimeSpan.FromMinutes(70))
        {
            await PassAsync(TimeSpan.FromMinutes(1));
            var shown = Shown();
            var age = _time.GetUtcNow() - last;

            Assert.Equal(last, shown.Readings.Newest!.MeasuredAt);
            Assert.Equal(FreshnessLimits.Default.Of(age), shown.Freshness.Of(shown.Now - shown.Readings.Newest.MeasuredAt));
            if (_time.GetUtcNow() - down >= TimeSpan.FromMinutes(3))
            {
                Assert.Equal(LinkState.Lost, shown.Link);
                Assert.Equal(ConnectionCause.Unreachable, shown.Cause!.Cause);
            }
        }
    }

    [Fact]
    public async Task No_two_ages_give_the_same_picture_while_nothing_comes()
    {
        await _service.GoDownAsync();
        await PassAsync(TimeSpan.FromMinutes(4));
        var pictures = new List<byte[]>();

        for (var minute = 0; minute < 50; minute++)
        {
            var frame = new MonoFrame(128, 64);
            _painter.Paint(_state.Current, frame);
            pictures.Add(frame.Bytes.ToArray());
            await PassAsync(TimeSpan.FromMinutes(1));
        }

        Assert.All(pictures.Zip(pictures.Skip(1)), pair => Assert.False(pair.First.AsSpan().SequenceEqual(pair.Second)));
    }

    [Fact]
    public async Task The_service_returns_and_the_picture_heals_without_a_restart()
    {
        await _service.GoDownAsync();
        await PassAsync(TimeSpan.FromMinutes(30));
        await _service.GoUpAsync();

        await PassAsync(TimeSpan.FromMinutes(7));

        Assert.Equal(LinkState.Fine, Shown().Link);
        Assert.Null(Shown().Cause);
        Assert.True(_time.GetUtcNow() - _state.Current.Series.Newest!.MeasuredAt < TimeSpan.FromMinutes(7));
    }

    private ScreenState Shown() => _painter.StateOf(_state.Current, _time.Uptime());

    private async Task PassAsync(TimeSpan time)
    {
        for (var passed = TimeSpan.Zero; passed < time; passed += TimeSpan.FromSeconds(10))
        {
            _time.Advance(TimeSpan.FromSeconds(10));
            await PollEnded();
        }
    }

    private Task<TrackerSnapshot> PollEnded() => _state.Becomes(s => s.Poll.Tried && s.Poll.NextAt > _time.Uptime());
}
