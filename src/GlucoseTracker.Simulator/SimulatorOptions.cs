using System.Net;
using GlucoseTracker.Domain.Values;
using GlucoseTracker.Simulator.Service;
using GlucoseTracker.Simulator.Scenarios;

namespace GlucoseTracker.Simulator;

/// <summary>How a simulator starts.</summary>
public sealed record SimulatorOptions
{
    /// <summary>The zone of the default phone: two hours ahead, so that a client that takes local times for UTC is found out.</summary>
    private static readonly TimeZoneInfo TwoHoursAhead = TimeZoneInfo.CreateCustomTimeZone(
        "Phone", TimeSpan.FromHours(2), "Phone", "Phone");

    /// <summary>Where it listens. Default loopback, port chosen by the system.</summary>
    public IPEndPoint EndPoint { get; init; } = new(IPAddress.Loopback, 0);

    /// <summary>Host names that the certificate holds besides the service's own, "localhost" and loopback addresses.</summary>
    public IReadOnlyList<string> HostNames { get; init; } = [];

    /// <summary>What happens. Default a calm night.</summary>
    public Scenario Scenario { get; init; } = Scenario.CalmNight;

    /// <summary>The account.</summary>
    public SimulatedAccount Account { get; init; } = new();

    /// <summary>Who shares; default one person with the scenario's story, in mmol/L.</summary>
    public IReadOnlyList<SimulatedPerson> People
    {
        get => field ?? SimulatedPerson.Several(1, Scenario.Profile, GlucoseUnit.MillimolesPerLiter);
        init;
    }

    /// <summary>The zone of the phone. Default two hours ahead of UTC.</summary>
    public TimeZoneInfo PhoneZone { get; init; } = TwoHoursAhead;

    /// <summary>How many of the latest requests are remembered. Default 100 000.</summary>
    public int RequestsKept { get; init; } = 100_000;
}
