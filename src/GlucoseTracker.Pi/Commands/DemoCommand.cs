using System.CommandLine;
using GlucoseTracker.Daemon.Clock;
using GlucoseTracker.Daemon.Hosting;
using GlucoseTracker.Daemon.State;
using GlucoseTracker.Domain.Polling;
using GlucoseTracker.Domain.Values;
using GlucoseTracker.Pi.Demo;
using GlucoseTracker.Pi.Terminal;
using GlucoseTracker.Screens.State;
using GlucoseTracker.Simulator;
using GlucoseTracker.Simulator.Scenarios;

namespace GlucoseTracker.Pi.Commands;

/// <summary><c>demo</c>: runs simulator, client, workers and screens in one process and draws the panel in the terminal.</summary>
internal static class DemoCommand
{
    private const double DefaultSpeed = 60;
    private const int MaxSpeed = 600;

    public static Command Create()
    {
        var scenario = ScenarioOption.Create(Scenario.FallingLow);
        var speed = NumberOption.Number(
            "--speed", "option.speed", DefaultSpeed, 1, MaxSpeed);
        var frames = NumberOption.OptionalInteger("--frames", "option.frames", 1, int.MaxValue);
        var unit = CommonOptions.CreateUnitWithDefault();
        var keys = new Option<string>("--keys")
        {
            Description = "option.keys",
            DefaultValueFactory = _ => "3",
        };
        keys.AcceptWords("1", "3");
        var command = new Command("demo")
        {
            scenario, speed, frames, unit, keys,
        };
        command.SetWork((result, cancellationToken) => RunAsync(
            Scenario.Find(result.GetValue(scenario)!)!, result.GetValue(speed), result.GetValue(frames),
            CommonOptions.ParseUnit(result.GetValue(unit))!.Value,
            result.GetValue(keys) == "1" ? KeySet.One : KeySet.Three, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(
        Scenario scenario, double speed, int? frames, GlucoseUnit unit, KeySet keys, CancellationToken cancellationToken)
    {
        if (frames is null && Console.IsOutputRedirected)
        {
            throw new CommandException(ExitCode.Invalid, "The demo needs a terminal; without one, use --frames N.");
        }

        if (frames is null)
        {
            Console.WriteLine("Starting: a simulated LibreLinkUp service on this computer, and the tracker that signs in to it.");
        }

        var time = new ScaledTimeProvider(TimeProvider.System.GetUtcNow(), speed, TimeProvider.System);
        await using var chain = await DemoEnvironment.StartAsync(scenario, time, speed, cancellationToken).ConfigureAwait(false);
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var (began, clock) = (time.Uptime(), new ClockTrustMonitor(time, () => true));
        var options = DemoEnvironment.CreateOptions(unit, keys);
        var caption = new DemoCaption(scenario, speed, keys, options.Screens.Light);
        CompositionRoot? root = null;
        var ports = new TrackerPorts
        {
            Time = time,
            Clock = clock,
            Device = new FixedDeviceStatus(clock),
            Source = chain.Source,
            CreateDisplay = () => frames is { } count
                ? new FrameListDisplay(SanitizedConsole.Raw, TerminalWindow.GetCharacters(), count, end.Cancel)
                : new TerminalDisplay(
                    SanitizedConsole.Raw, TerminalWindow.GetSize, TerminalWindow.GetCharacters(),
                    light => caption.Format(root!.State.Current, light, time.GetLocalNow(), time.Uptime() - began)),
            CreateKeyboard = frames is null
                ? (gestures, viewer) => new TerminalKeys(gestures, keys, viewer, end.Cancel, TimeProvider.System)
                : null,
            Tick = TimeSpan.FromSeconds(speed),
        };
        using var host = new TrackerHost(
            TrackerHost.CreateBuilder(), (logs, lifetime) => root = new CompositionRoot(options, ports, logs, lifetime));
        return await host.RunUntilStoppedAsync(() => { }, end.Token).ConfigureAwait(false) ? ExitCode.Ok : ExitCode.Failed;
    }
}
