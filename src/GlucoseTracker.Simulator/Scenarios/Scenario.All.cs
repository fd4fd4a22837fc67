using GlucoseTracker.Simulator.Faults;

namespace GlucoseTracker.Simulator.Scenarios;

/// <content>The catalogue.</content>
public sealed partial record Scenario
{
    /// <summary>All named scenarios. A test verifies that the list is complete and the names are unique.</summary>
    public static IReadOnlyList<Scenario> All => [.. Bedside, .. Sensors, .. Accounts, .. Failures];

    /// <summary>One scenario for each of <see cref="Fault.All"/>: a calm night with that fault all the time.</summary>
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

    /// <summary>The names.</summary>
    public override string ToString() => Name;
}
