using System.CommandLine;
using GlucoseTracker.Simulator.Phone;
using GlucoseTracker.Simulator.Scenarios;

namespace GlucoseTracker.Simulator.Cli;

/// <summary><c>phone</c>: Juggluco or xDrip+ on a phone, in place of the cloud.</summary>
internal static class PhoneCommand
{
    private const int DefaultPort = 17580;

    public static Command Create()
    {
        var app = CreateApp();
        var listen = ServerOptions.CreateListen(DefaultPort);
        var secret = new Option<string?>("--secret")
        {
            Description = "The secret that is wanted from other devices; without it everybody reads.",
        };
        var brief = new Option<bool>("--brief") { Description = "Entries hold date, sgv, delta, direction and noise only." };
        var empty = new Option<bool>("--empty") { Description = "There are no entries, and the body is empty." };
        var asleep = new Option<bool>("--asleep") { Description = "It takes connections and never answers." };
        var step = ServerOptions.CreateStep(1);
        var scenario = ServerOptions.CreateScenario();
        var command = new Command("phone", "Juggluco or xDrip+ on a phone: the readings of a scenario, over http.")
        {
            app, listen, scenario, secret, brief, empty, asleep, step,
        };
        command.SetAction(async (parsed, stop) =>
        {
            var kind = parsed.GetValue(app) == "xdrip" ? SimulatedApp.XDrip : SimulatedApp.Juggluco;
            PhoneSimulator phone;
            try
            {
                phone = await PhoneSimulator.StartAsync(kind, TimeProvider.System, parsed.GetValue(listen));
            }
            catch (IOException e)
            {
                await Console.Error.WriteLineAsync($"Cannot start: {e.Message}");
                return ExitCode.Failed;
            }

            await using (phone)
            {
                phone.Secret = parsed.GetValue(secret);
                phone.IsBrief = parsed.GetValue(brief);
                phone.EmptyIsNoBody = parsed.GetValue(empty);
                phone.StepMinutes = parsed.GetValue(step);
                phone.Player = parsed.GetValue(empty) ? null : new ScenarioPlayer(
                    parsed.GetValue(scenario)!.Profile, TimeProvider.System.GetUtcNow());
                phone.State = parsed.GetValue(asleep) ? PhoneState.Asleep : PhoneState.Awake;
                Console.WriteLine($"App        {kind}");
                Console.WriteLine($"Address    {phone.Address}");
                Console.WriteLine("Ready. Ctrl+C ends it.");
                await SimulatorRunner.WaitForStopAsync(stop);
                return ExitCode.Ok;
            }
        });
        return command;
    }

    private static Option<string> CreateApp() => new Option<string>("--app")
    {
        Description = "Which app: juggluco or xdrip.",
        DefaultValueFactory = _ => "juggluco",
    }.AcceptOnlyFromAmong("juggluco", "xdrip");
}
