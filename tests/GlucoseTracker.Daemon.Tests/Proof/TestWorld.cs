using GlucoseTracker.Daemon.Tests.Alarms.Chain;
using GlucoseTracker.History;
using GlucoseTracker.LibreLinkUp.Session;
using GlucoseTracker.Simulator;
using GlucoseTracker.Simulator.Scenarios;
using GlucoseTracker.Simulator.Service;
using GlucoseTracker.Testing.Oled;
using GlucoseTracker.Testing.Oracle;
using GlucoseTracker.Testing.Support;
using Microsoft.Extensions.Time.Testing;

namespace GlucoseTracker.Daemon.Tests.Proof;

/// <summary>
/// The environment of the program, on a clock that the test advances: the service over HTTPS, the true time, the clocks of the device, its
/// card and memory, and the panel. The environment outlives the program and power cuts.
/// </summary>
internal sealed class TestWorld : ISessionStore, IAsyncDisposable
{
    public static readonly DateTimeOffset Begin = new(2026, 11, 21, 14, 0, 0, TimeSpan.Zero);

    private readonly FakeTimeProvider _true;
    private SessionState _session = SessionState.Empty;
    private TemporaryFolder _memory = TemporaryFolder.CreateInMemory();

    private TestWorld(LibreLinkUpSimulator simulator, FakeTimeProvider time) =>
        (Simulator, _true, Clock) = (simulator, time, new ChainTime(Begin));

    public LibreLinkUpSimulator Simulator { get; }

    public SimulatedService Service => Simulator.Service;

    /// <summary>The clocks of the device since its last start.</summary>
    public ChainTime Clock { get; private set; }

    /// <summary>True when the system reports that it has set the clock.</summary>
    public bool Synchronized { get; set; } = true;

    /// <summary>The true time.</summary>
    public TimeProvider TrueTime => _true;

    public bool NetworkWorks { get; set; } = true;

    /// <summary>True when the session cannot be written.</summary>
    public bool SessionFails { get; set; }

    /// <summary>Opens the history.</summary>
    public Func<string, HistoryStore> OpenHistory { get; set; } = HistoryStore.Open;

    public TemporaryFolder Card { get; } = TemporaryFolder.CreateInMemory();

    public string Memory => _memory.Path;

    /// <summary>The id of the boot, which is new after each power cut.</summary>
    public string Boot => $"boot-{Boots}";

    public int Boots { get; private set; } = 1;

    public EmulatedOled Panel { get; } = new(EmulatedChip.Ssd1306, new EmulatedPanel(128, 64));

    /// <summary>The readings that have arrived and that the device can still know.</summary>
    public ArrivedReadings Arrived { get; } = new();

    /// <summary>The maximum duration of a poll without a response.</summary>
    public static TimeSpan RequestTime { get; } = TimeSpan.FromSeconds(30);

    /// <summary>Creates the environment without a program.</summary>
    /// <param name="scenario">The scenario; null: a calm night.</param>
    /// <param name="requestsKept">The number of requests that the service stores.</param>
    public static async Task<TestWorld> NewAsync(Scenario? scenario = null, int requestsKept = 10_000)
    {
        var time = new FakeTimeProvider(Begin);
        return new TestWorld(await LibreLinkUpSimulator.StartAsync(
            new SimulatorOptions { Scenario = scenario ?? Scenario.CalmNight, MaxRequests = requestsKept }, time), time);
    }

    /// <summary>
    /// The number of requests that have reached the service; counted only when a request may get no response, because the list is long.
    /// </summary>
    public int RequestsSeen() => Service.Fault is null ? 0 : Service.Requests.Count;

    public SessionState Load() => _session;

    public void Save(SessionState state) => _session = SessionFails ? throw new IOException("The card cannot be written.") : state;

    public void Pass(TimeSpan time)
    {
        _true.Advance(time);
        Clock.Advance(time);
    }

    /// <summary>Sets the clock of the device wrong by a time; zero sets it right.</summary>
    public void SetClockOffBy(TimeSpan error)
    {
        Clock.SetWallClock(_true.GetUtcNow() + error);
    }

    /// <summary>A power cut clears the memory and the clock.</summary>
    public void LosePower(TimeSpan clockIsOffBy)
    {
        _memory.Dispose();
        _memory = TemporaryFolder.CreateInMemory();
        Panel.LosePower();
        Boots++;
        Clock = new ChainTime(_true.GetUtcNow() + clockIsOffBy);
    }

    public async Task DropConnectionsAsync()
    {
        await Simulator.StopListeningAsync();
        await Simulator.StartListeningAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await Simulator.DisposeAsync();
        _memory.Dispose();
        Card.Dispose();
    }
}
