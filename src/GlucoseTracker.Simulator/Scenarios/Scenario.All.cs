using GlucoseTracker.Simulator.Faults;

namespace GlucoseTracker.Simulator.Scenarios;

/// <content>The catalogue.</content>
public sealed partial record Scenario
{
    /// <summary>Every named scenario. A test holds it complete and the names unique.</summary>
    public static IReadOnlyList<Scenario> All => [.. Bedside, .. Sensors, .. Accounts, .. Failures];

    /// <summary>A calm night with one failure from the beginning to the end, one scenario for each of <see cref="Fault.All"/>.</summary>
    public static IReadOnlyList<Scenario> Failures =>
    [
        .. Fault.All.Select(fault => new Scenario
        {
            Name = fault.Name,
            Title = fault.Title,
            Profile = GlucoseProfile.Calm,
            Faults = [new FaultSpan(MinuteSpan.Always, fault)],
        }),
    ];

    /// <summary>The name.</summary>
    public override string ToString() => Name;
}
