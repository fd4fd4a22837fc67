using GlucoseTracker.Daemon.Clock;
using GlucoseTracker.Daemon.Configuration;
using GlucoseTracker.Daemon.Hosting;
using GlucoseTracker.Daemon.Sources;
using GlucoseTracker.Daemon.State;
using GlucoseTracker.Daemon.Supervision;
using GlucoseTracker.Domain.Readings;
using GlucoseTracker.Domain.Sources;
using GlucoseTracker.Domain.Values;
using GlucoseTracker.Nightscout;
using GlucoseTracker.Simulator.Nightscout;
using GlucoseTracker.Testing.Support;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace GlucoseTracker.Daemon.Tests.Sources;

/// <summary>The upload as composed by the daemon, to a site over HTTP.</summary>
public sealed class UploadTests : IAsyncLifetime, IDisposable
{
    private const string Token = "uploader-0123456789abcdef";
    private static readonly DateTimeOffset Now = new(2026, 11, 21, 14, 0, 0, TimeSpan.Zero);

    private readonly TemporaryFolder _folder = TemporaryFolder.CreateInMemory();
    private readonly FakeTimeProvider _time = new(Now);
    private NightscoutSimulator _site = null!;
    private TrackerOptions _options = null!;
    private CompositionRoot _root = null!;

    private TrackerState State => _root.State;

    private SupervisedWorker Worker => _root.Workers.Single(worker => worker.Name == nameof(UploadWorker));

    public async Task InitializeAsync()
    {
        _site = await NightscoutSimulator.StartAsync(TimeProvider.System);
        _site.Token = Token;
        _options = TrackerConfiguration.Defaults with
        {
            StateDirectory = _folder.Path,
            Nightscout = new NightscoutSettings(_site.Address, _folder.File("token", Token + "\n"), Upload: true, NightscoutApi.Auto),
        };
        await StartAsync();
    }

    private async Task StartAsync()
    {
        var ports = new TrackerPorts
        {
            Time = _time,
            Clock = new ClockTrustMonitor(_time, () => true),
            Device = new FixedDeviceStatus(),
            CreateDisplay = () => throw new InvalidOperationException("The upload needs no panel."),
        };
        _root = new CompositionRoot(_options, ports, NullLoggerFactory.Instance, null);
        await Worker.StartAsync(CancellationToken.None);
    }

    public async Task DisposeAsync()
    {
        await StopAsync();
        await _site.DisposeAsync();
    }

    public void Dispose() => _folder.Dispose();

    private async Task StopAsync()
    {
        await Worker.StopAsync(CancellationToken.None);
        Worker.Dispose();
        _root.Dispose();
    }

    [Fact]
    public async Task Readings_of_LibreLinkUp_are_sent_once_and_those_of_Nightscout_never()
    {
        Publish(SourceNames.LibreLinkUp, At(-13 * 60), At(-10), At(-5));
        await EntriesAsync(2);

        Publish(SourceNames.Nightscout, At(-2));
        Publish(SourceNames.LibreLinkUp, At(-5), At(-1));
        await EntriesAsync(3);

        Assert.Equal([-10, -5, -1], _site.Entries.Select(GetMinute));
        Assert.Equal(["POST /api/v1/entries.json", "POST /api/v1/entries.json"], _site.Requests);
        Assert.All(_site.Entries, e => Assert.Equal("glucose-tracker", e["device"]!.ToString()));
    }

    [Fact]
    public async Task A_site_that_fails_is_tried_again_after_five_minutes_and_gets_all()
    {
        _site.ResponseOverride = http =>
        {
            http.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            return Task.CompletedTask;
        };
        Publish(SourceNames.LibreLinkUp, At(-5));
        await RequestsAsync(1);
        Publish(SourceNames.LibreLinkUp, At(0));
        _site.ResponseOverride = null;

        while (_site.Entries.Count < 2)
        {
            _time.Advance(TimeSpan.FromMinutes(1));
            await Task.Delay(5);
        }

        Assert.Equal([-5, 0], _site.Entries.Select(GetMinute));
    }

    [Theory]
    [InlineData("2700", 45)]
    [InlineData("Sat, 21 Nov 2026 15:30:00 GMT", 90)]
    [InlineData("99999999", 24 * 60)]
    [InlineData(null, 5)]
    public async Task A_wait_that_the_site_requests_is_kept_across_restarts_and_at_most_a_day(string? retryAfter, int minutes)
    {
        _site.ResponseOverride = http =>
        {
            http.Response.StatusCode = StatusCodes.Status429TooManyRequests;
            http.Response.Headers.Date = "Sat, 21 Nov 2026 14:00:00 GMT";
            http.Response.Headers.RetryAfter = retryAfter;
            return Task.CompletedTask;
        };
        Publish(SourceNames.LibreLinkUp, At(-5));
        await RequestsAsync(1);
        await WaitAsync(() => File.Exists(PausePath));
        await RestartAsync();
        Publish(SourceNames.LibreLinkUp, At(-5));

        await AdvanceAsync(TimeSpan.FromMinutes(minutes) - TimeSpan.FromSeconds(1));
        Assert.Single(_site.Requests);

        _site.ResponseOverride = null;
        await AdvanceAsync(TimeSpan.FromSeconds(1));
        await EntriesAsync(1);
        await WaitAsync(() => !File.Exists(PausePath));
    }

    private string PausePath => Path.Combine(_folder.Path, PauseFile.UploadFileName);

    private async Task RestartAsync()
    {
        await StopAsync();
        await StartAsync();
    }

    /// <summary>Advances the time, and waits until the worker has done the due work.</summary>
    private async Task AdvanceAsync(TimeSpan time)
    {
        await Task.Delay(50);
        _time.Advance(time);
        await Task.Delay(50);
    }

    private static async Task WaitAsync(Func<bool> until)
    {
        while (!until())
        {
            await Task.Delay(5);
        }
    }

    private void Publish(string source, params Reading[] readings) =>
        State.Update(s => s with { Sources = s.Sources.Merge(source, readings) });

    private async Task EntriesAsync(int count)
    {
        while (_site.Entries.Count < count)
        {
            await Task.Delay(5);
        }
    }

    private async Task RequestsAsync(int count)
    {
        while (_site.Requests.Count < count)
        {
            await Task.Delay(5);
        }
    }

    private static int GetMinute(System.Text.Json.Nodes.JsonObject entry) =>
        (int)(DateTimeOffset.FromUnixTimeMilliseconds((long)entry["date"]!) - Now).TotalMinutes;

    private static Reading At(int minute) =>
        new(SensorValue.Measured(Glucose.FromMilligramsPerDeciliter(110)), Now.AddMinutes(minute), Trend.Stable);
}
