using System.CommandLine;
using GlucoseTracker.Simulator.Nightscout;
using GlucoseTracker.Simulator.Scenarios;

namespace GlucoseTracker.Simulator.Cli;

/// <summary><c>nightscout</c>: a Nightscout site, in place of the cloud.</summary>
internal static class NightscoutCommand
{
    private const int DefaultPort = 1337;

    public static Command Create()
    {
        var listen = ServerOptions.CreateListen(DefaultPort);
        var scenario = ServerOptions.CreateScenario();
        var token = new Option<string?>("--token")
        {
            Description = "The access token that the site requires, such as display-0123456789abcdef; without it the site is public.",
            HelpName = "TOKEN",
        };
        var step = ServerOptions.CreateStep(5);
        var command = new Command("nightscout", "A Nightscout site over http: the readings of a scenario, and uploads.")
        {
            listen, scenario, token, step,
        };
        command.SetAction(async (parsed, stop) =>
        {
            NightscoutSimulator site;
            try
            {
                site = await NightscoutSimulator.StartAsync(TimeProvider.System, parsed.GetValue(listen), stop);
            }
            catch (IOException e)
            {
                await Console.Error.WriteLineAsync($"Cannot start: {e.Message}");
                return ExitCode.Failed;
            }

            await using (site)
            {
                var selected = parsed.GetValue(scenario)!;
                site.Token = parsed.GetValue(token);
                site.StepMinutes = parsed.GetValue(step);
                site.Player = new ScenarioPlayer(selected.Profile, TimeProvider.System.GetUtcNow());
                Console.WriteLine($"Scenario   {selected.Name}: {selected.Title}");
                Console.WriteLine($"Address    {site.Address}");
                Console.WriteLine($"Token      {site.Token ?? "none: the site is public"}");
                Console.WriteLine("Ready. Ctrl+C ends it.");
                await SimulatorRunner.WaitForStopAsync(stop);
                return ExitCode.Ok;
            }
        });
        return command;
    }
}
