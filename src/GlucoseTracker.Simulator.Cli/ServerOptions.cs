using System.CommandLine;
using System.CommandLine.Parsing;
using System.Net;
using GlucoseTracker.Simulator.Scenarios;

namespace GlucoseTracker.Simulator.Cli;

/// <summary>Options that the simulated servers share.</summary>
internal static class ServerOptions
{
    /// <summary>--listen ADDRESS:PORT.</summary>
    /// <param name="port">The default port.</param>
    public static Option<IPEndPoint> CreateListen(int port) => new("--listen")
    {
        Description = "Address and port to listen on; port 0 lets the system choose.",
        HelpName = "ADDRESS:PORT",
        DefaultValueFactory = _ => new IPEndPoint(IPAddress.Loopback, port),
        CustomParser = result => IPEndPoint.TryParse(result.Tokens[0].Value, out var endPoint)
            ? endPoint
            : Refuse<IPEndPoint>(result, $"is not an address and port such as 127.0.0.1:{port}"),
    };

    /// <summary>--scenario NAME.</summary>
    public static Option<Scenario> CreateScenario() => new("--scenario")
    {
        Description = "What happens; see 'list'.",
        HelpName = "NAME",
        DefaultValueFactory = _ => Scenario.CalmNight,
        CustomParser = result => Scenario.Find(result.Tokens[0].Value)
            ?? Refuse<Scenario>(result, "is no scenario; 'librelinkup-simulator list' names them"),
    };

    /// <summary>--step MINUTES.</summary>
    /// <param name="minutes">The default.</param>
    public static Option<int> CreateStep(int minutes)
    {
        var step = new Option<int>("--step")
        {
            Description = "Minutes between two entries: 1 or 5.",
            HelpName = "MINUTES",
            DefaultValueFactory = _ => minutes,
        };
        step.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is not (1 or 5))
            {
                result.AddError("--step is 1 or 5.");
            }
        });
        return step;
    }

    /// <summary>Adds an error on the value of an option.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    public static T? Refuse<T>(ArgumentResult result, string words)
    {
        result.AddError($"'{result.Tokens[0].Value}' {words}.");
        return default;
    }
}
