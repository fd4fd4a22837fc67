using System.Net.Sockets;
using System.Net;
using System.Runtime.CompilerServices;
using GlucoseTracker.Daemon.Clock;
using GlucoseTracker.Daemon.Configuration;
using GlucoseTracker.Daemon.Control;
using GlucoseTracker.Daemon.Display;
using GlucoseTracker.Daemon.Hosting;
using GlucoseTracker.Daemon.Power;
using GlucoseTracker.Daemon.State;
using GlucoseTracker.Daemon.Supervision;
using GlucoseTracker.Domain.Connection;
using GlucoseTracker.Domain.Readings;
using GlucoseTracker.Domain.Sources;
using GlucoseTracker.Domain.Values;
using GlucoseTracker.LinuxDevices.Keys;
using GlucoseTracker.Nightscout;
using GlucoseTracker.Testing.Support;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace GlucoseTracker.Daemon.Tests.Supervision;

/// <summary>
/// Every worker of the composition root stops on request, while no service answers and the clock does not advance. The workers come from
/// the root, so a new one is tested without a change here.
/// </summary>
public sealed class StopTests : IDisposable
{
    /// <summary>The real time after which a worker that has not stopped counts as blocked.</summary>
    private static readonly TimeSpan HangLimit = TimeSpan.FromMinutes(2);

    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 11, 21, 14, 0, 0, TimeSpan.Zero));
    private readonly TemporaryFolder _folder = TemporaryFolder.CreateInMemory();
    private readonly TcpListener _silent = new(IPAddress.Loopback, 0);
    private readonly ReloadCoordinator _reload;

    public StopTests()
    {
        _silent.Start();
        _reload = new ReloadCoordinator(() => TrackerConfiguration.Defaults, _folder.Path, _time);
    }

    public static TheoryData<string> Names
    {
        get
        {
            using var tests = new StopTests();
            return [.. tests.CreateRoot().Workers.Select(worker => worker.Name)];
        }
    }

    public void Dispose()
    {
        _reload.Dispose();
        _silent.Dispose();
        _folder.Dispose();
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_worker_stops_while_nothing_answers_and_the_clock_does_not_advance(string name)
    {
        using var root = CreateRoot();
        using var worker = root.Workers.Single(candidate => candidate.Name == name);
        await worker.StartAsync(CancellationToken.None);

        // The events that workers wait for: the end of the first poll, a reading to send, an alarm to notify.
        var reading = new Reading(SensorValue.Measured(Glucose.FromMilligramsPerDeciliter(50)), _time.GetUtcNow(), Trend.Stable);
        root.State.Update(s => s with
        {
            Poll = s.Poll with { HasPolled = true },
            Sources = s.Sources.Merge(SourceNames.LibreLinkUp, [reading]),
        });
        await Task.Delay(100);

        await worker.StopAsync(CancellationToken.None).WaitAsync(HangLimit, TimeProvider.System);
    }

    /// <summary>
    /// A daemon with keys, power, notifications, upload and history, at addresses that accept connections and never respond.
    /// </summary>
    private CompositionRoot CreateRoot()
    {
        var silent = new Uri($"http://{_silent.LocalEndpoint}/");
        var targets = new TargetSettings(
            new NtfySettings(silent, new Secret("topic"), "", "", new Secret("commands")),
            new WebhookSettings(new Secret(silent.AbsoluteUri), ""));
        var options = TrackerConfiguration.Defaults;
        options = options with
        {
            StateDirectory = _folder.Path,
            Button = new ButtonSettings("chip", 5, 6, 13, SwitchOff: true),
            Notifications = options.Notifications with { First = targets, Second = targets },
            Nightscout = new NightscoutSettings(silent, "", Upload: true, NightscoutApi.Auto),
        };
        var ports = new TrackerPorts
        {
            Time = _time,
            Clock = new ClockTrustMonitor(_time, () => true),
            Device = new FixedDeviceStatus(),
            CreateDisplay = () => new PngDisplay(_folder.File("panel.png")),
            Source = new SilentSource(),
            OpenKeys = _ => new SilentKeys(),
            Power = new SilentPower(),
            RuntimeDirectory = _folder.Path,
            Process = new DaemonProcess(_reload, new StartAttemptCounter(_folder.Path, "boot"), null),
        };
        return new CompositionRoot(options, ports, NullLoggerFactory.Instance, null);
    }

    private static async Task<T> HangAsync<T>(CancellationToken cancellationToken)
    {
        await Task.Delay(Timeout.Infinite, cancellationToken);
        throw new InvalidOperationException();
    }

    private sealed class SilentSource : IReadingSource
    {
        public string Name => SourceNames.LibreLinkUp;

        public bool AwaitsCredentials => false;

        public bool HasNewCredentials => false;

        public Task<FetchResult> FetchCurrentAsync(CancellationToken cancellationToken) => HangAsync<FetchResult>(cancellationToken);

        public Task<IReadOnlyList<Reading>> FetchHistoryAsync(CancellationToken cancellationToken) =>
            HangAsync<IReadOnlyList<Reading>>(cancellationToken);
    }

    private sealed class SilentKeys : IKeySource
    {
        public async IAsyncEnumerable<KeyEdge> ReadEdgesAsync([EnumeratorCancellation] CancellationToken cancellationToken)
        {
            yield return await HangAsync<KeyEdge>(cancellationToken);
        }

        public bool IsPressed(int line) => false;

        public void Dispose()
        {
        }
    }

    private sealed class SilentPower : ISystemPower
    {
        public Task<SwitchOffAuthorization> CanSwitchOffAsync(CancellationToken cancellationToken) =>
            HangAsync<SwitchOffAuthorization>(cancellationToken);

        public Task<bool> SwitchOffAsync(CancellationToken cancellationToken) => HangAsync<bool>(cancellationToken);

        public Task<bool> IsShuttingDownAsync(CancellationToken cancellationToken) => Task.FromResult(false);
    }
}
