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
    /// <summary>The name of a simulated GPIO chip; no device of this name is opened.</summary>
    private const string Keyboard = "keyboard";

    private readonly LibreLinkUpSimulator _simulator;

    private DemoEnvironment(LibreLinkUpSimulator simulator, IReadingSource source) => (_simulator, Source) = (simulator, source);

    /// <summary>The client, connected to the simulator.</summary>
    public IReadingSource Source { get; }

    /// <summary>Starts the simulator and the client.</summary>
    /// <param name="scenario">The scenario to simulate; its minute 0 is the present instant.</param>
    /// <param name="time">The clock of the simulator and the client.</param>
    /// <param name="speed">The speed of the clock as a multiple of real time; scales the request timeout.</param>
    /// <param name="cancellationToken">Cancels the start.</param>
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

    /// <summary>The settings of the demo: all defaults, no stored files, and keys that the keyboard simulates.</summary>
    public static TrackerOptions CreateOptions(GlucoseUnit unit, KeySet keys)
    {
        var defaults = TrackerConfiguration.Defaults;
        var (page, light) = keys == KeySet.One ? ((int?)null, (int?)null) : (defaults.Button.Line + 1, defaults.Button.Line + 2);
        return defaults with { Unit = unit, Button = defaults.Button with { Chip = Keyboard, PageLine = page, LightLine = light } };
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        (Source as IDisposable)?.Dispose();
        await _simulator.DisposeAsync().ConfigureAwait(false);
    }
}
