using System.Security.Cryptography.X509Certificates;
using GlucoseTracker.Daemon.Configuration;
using GlucoseTracker.Domain.Connection;
using GlucoseTracker.Domain.Values;
using GlucoseTracker.LibreLinkUp;
using GlucoseTracker.LibreLinkUp.Session;
using GlucoseTracker.Screens.State;
using GlucoseTracker.Simulator;
using GlucoseTracker.Simulator.Service;
using GlucoseTracker.Simulator.Scenarios;
using Microsoft.Extensions.Logging.Abstractions;

namespace GlucoseTracker.Pi.Demo;

/// <summary>A simulator and a client that signs in to it over HTTPS on loopback; the client verifies the simulator's certificate.</summary>
internal sealed class DemoEnvironment : IAsyncDisposable
{
    /// <summary>Stands for a chip with keys; nothing is opened by this name.</summary>
    private const string Keyboard = "keyboard";

    private readonly LibreLinkUpSimulator _simulator;

    private DemoEnvironment(LibreLinkUpSimulator simulator, IReadingSource source) => (_simulator, Source) = (simulator, source);

    /// <summary>The client.</summary>
    public IReadingSource Source { get; }

    /// <summary>Starts both.</summary>
    /// <param name="scenario">What happens; minute 0 is now.</param>
    /// <param name="time">The clock of both.</param>
    /// <param name="speed">How fast that clock runs: a request's limit is meant in real time.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async Task<DemoEnvironment> StartAsync(
        Scenario scenario, TimeProvider time, double speed, CancellationToken cancellationToken)
    {
        var account = new SimulatedAccount();
        var simulator = await LibreLinkUpSimulator.StartAsync(
            new SimulatorOptions { Scenario = scenario, Account = account }, time, cancellationToken).ConfigureAwait(false);
        var password = new Secret(account.Password);
        var options = new LibreLinkUpOptions
        {
            BaseAddress = simulator.BaseAddress,
            Email = account.Email,
            Password = () => password,
            TrustedAuthorities = new X509Certificate2Collection(simulator.Authority),
        };
        options = options with { RequestTimeout = options.RequestTimeout * speed };
        return new DemoEnvironment(
            simulator, new LibreLinkUpSource(options, new MemorySessionStore(), time, NullLogger<LibreLinkUpSource>.Instance));
    }

    /// <summary>The settings that the demo runs with: all defaults, nothing stored, and keys, which the keyboard plays.</summary>
    public static TrackerOptions CreateOptions(GlucoseUnit unit, KeySet keys)
    {
        var usual = TrackerConfiguration.Defaults;
        var (page, light) = keys == KeySet.One ? ((int?)null, (int?)null) : (usual.Button.Line + 1, usual.Button.Line + 2);
        return usual with { Unit = unit, Button = usual.Button with { Chip = Keyboard, PageLine = page, LightLine = light } };
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        (Source as IDisposable)?.Dispose();
        await _simulator.DisposeAsync().ConfigureAwait(false);
    }
}
