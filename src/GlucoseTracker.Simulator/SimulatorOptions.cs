using System.Net;
using GlucoseTracker.Domain.Values;
using GlucoseTracker.Simulator.Service;
using GlucoseTracker.Simulator.Scenarios;

namespace GlucoseTracker.Simulator;

/// <summary>The options of a simulator.</summary>
public sealed record SimulatorOptions
{
    /// <summary>The time zone of the default phone: UTC+2, so that a client that uses local times as UTC is detected.</summary>
    private static readonly TimeZoneInfo DefaultPhoneZone = TimeZoneInfo.CreateCustomTimeZone(
        "Phone", TimeSpan.FromHours(2), "Phone", "Phone");

    /// <summary>The address and port to listen on. Default: loopback, with a port that the system chooses.</summary>
    public IPEndPoint EndPoint { get; init; } = new(IPAddress.Loopback, 0);

    /// <summary>Additional host names of the certificate besides those of the service, "localhost" and loopback addresses.</summary>
    public IReadOnlyList<string> HostNames { get; init; } = [];

    /// <summary>The scenario. Default a calm night.</summary>
    public Scenario Scenario { get; init; } = Scenario.CalmNight;

    /// <summary>The account.</summary>
    public SimulatedAccount Account { get; init; } = new();

    /// <summary>The people who share. Default: one person with the scenario's data, in mmol/L.</summary>
    public IReadOnlyList<SimulatedPerson> People
    {
        get => field ?? SimulatedPerson.CreateMany(1, Scenario.Profile, GlucoseUnit.MillimolesPerLiter);
        init;
    }

    /// <summary>The time zone of the phone. Default UTC+2.</summary>
    public TimeZoneInfo PhoneZone { get; init; } = DefaultPhoneZone;

    /// <summary>The number of stored requests. Default 100 000.</summary>
    public int MaxRequests { get; init; } = 100_000;
}
