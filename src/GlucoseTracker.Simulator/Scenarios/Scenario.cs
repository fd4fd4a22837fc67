using GlucoseTracker.Simulator.Faults;
using GlucoseTracker.Simulator.Service;

namespace GlucoseTracker.Simulator.Scenarios;

/// <summary>A named course of events: what happens to the first person, and how the service behaves meanwhile.</summary>
public sealed partial record Scenario
{
    /// <summary>The name on command lines, such as "calm-night".</summary>
    public required string Name { get; init; }

    /// <summary>One sentence about what is to be seen.</summary>
    public required string Title { get; init; }

    /// <summary>What happens to the first person.</summary>
    public required GlucoseProfile Profile { get; init; }

    /// <summary>Failures and when they are there.</summary>
    public IReadOnlyList<FaultSpan> Faults { get; init; } = [];

    /// <summary>What the service demands at the start.</summary>
    public ServiceRules Rules { get; init; } = new();

    /// <summary>How long there is something to see; afterwards everything goes on as it ended. Default two hours.</summary>
    public TimeSpan Length { get; init; } = TimeSpan.FromHours(2);

    /// <summary>The failure at a minute after the start, or null.</summary>
    public Fault? FaultAt(double minute) => Faults.FirstOrDefault(f => f.When.Contains(minute))?.Fault;

    /// <summary>The scenario of that name, or null.</summary>
    public static Scenario? Find(string name) => All.FirstOrDefault(s => s.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
}
