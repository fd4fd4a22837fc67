using System.CommandLine;
using System.Globalization;
using System.Net;
using GlucoseTracker.Domain.Values;
using GlucoseTracker.Simulator.Service;
using GlucoseTracker.Simulator.Scenarios;

namespace GlucoseTracker.Simulator.Cli;

/// <summary>The command line of the simulator.</summary>
internal static class SimulatorCommand
{
    private const int MaxPeople = 4;
    private const int MaxSpeed = 1000;

    private static readonly string Millimoles = GlucoseText.Symbol(GlucoseUnit.MillimolesPerLiter);
    private static readonly string Milligrams = GlucoseText.Symbol(GlucoseUnit.MilligramsPerDeciliter);

    private static readonly Option<IPEndPoint> Listen = ServerOptions.CreateListen(8443);

    private static readonly Option<string[]> Host = new("--host")
    {
        Description = "A further host name for the certificate; may be " +
        "given several times."
    };

    private static readonly Option<FileInfo> Authority = new("--ca-file")
    {
        Description = "Where the certificate of the throw-away authority is written (PEM), for SSL_CERT_FILE or NODE_EXTRA_CA_CERTS.",
        DefaultValueFactory = _ => new FileInfo("librelinkup-simulator-ca.pem"),
    };

    private static readonly Option<Scenario> Scenario = ServerOptions.CreateScenario();

    private static readonly Option<int> People = new("--people")
    {
        Description = "How many people share, 0 to 4.",
        DefaultValueFactory = _ => 1,
        CustomParser = result =>
            int.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var people) && people <= MaxPeople
            ? people
            : ServerOptions.Refuse<int>(result, "is no number of people from 0 to 4"),
    };

    private static readonly Option<string> Unit = new Option<string>("--unit")
    {
        Description = "The unit of the people's apps.",
        DefaultValueFactory = _ => Millimoles,
    }
        .AcceptOnlyFromAmong(Millimoles, Milligrams);

    private static readonly Option<string> Email = new("--email")
    {
        Description = "The account's e-mail address.",
        DefaultValueFactory = _ => new SimulatedAccount().Email,
    };
    private static readonly Option<string> Password = new("--password")
    {
        Description = "The account's invented password.",
        DefaultValueFactory = _ => new SimulatedAccount().Password,
    };
    private static readonly Option<double> Speed = new("--speed")
    {
        Description = "How many simulated seconds pass in one, 1 to 1000.",
        DefaultValueFactory = _ => 1,
        CustomParser = result =>
            double.TryParse(result.Tokens[0].Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var speed)
                && speed is >= 1 and <= MaxSpeed
            ? speed
            : ServerOptions.Refuse<double>(result, "is no speed from 1 to 1000"),
    };

    /// <summary>The root command.</summary>
    public static RootCommand Create()
    {
        var list = new Command("list", "Names every scenario.");
        list.SetAction(_ => ScenarioList.Write(Console.Out));
        var root = new RootCommand("A LibreLinkUp cloud on this machine, to try clients with: invented people, real HTTPS.")
        {
            Listen, Host, Authority, Scenario, People, Unit, Email, Password, Speed,
            list, PhoneCommand.Create(), NightscoutCommand.Create(),
        };
        root.SetAction((parsed, cancellationToken) => SimulatorRunner.RunAsync(
            CreateOptions(parsed), parsed.GetValue(Speed), parsed.GetValue(Authority)!, cancellationToken));
        return root;
    }

    private static SimulatorOptions CreateOptions(ParseResult parsed)
    {
        var scenario = parsed.GetValue(Scenario)!;
        var unit = parsed.GetValue(Unit) == Milligrams ? GlucoseUnit.MilligramsPerDeciliter : GlucoseUnit.MillimolesPerLiter;
        return new SimulatorOptions
        {
            EndPoint = parsed.GetValue(Listen)!,
            HostNames = parsed.GetValue(Host) ?? [],
            Scenario = scenario,
            Account = new SimulatedAccount { Email = parsed.GetValue(Email)!, Password = parsed.GetValue(Password)! },
            People = SimulatedPerson.CreateMany(parsed.GetValue(People), scenario.Profile, unit),
        };
    }
}
