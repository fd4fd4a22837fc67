using GlucoseTracker.Simulator.Faults;
using GlucoseTracker.Simulator.Service;

namespace GlucoseTracker.Simulator.Scenarios;

/// <summary>A named scenario: the data of the first person, and the behaviour of the service.</summary>
public sealed partial record Scenario
{
    /// <summary>The name for command lines, such as "calm-night".</summary>
    public required string Name { get; init; }

    /// <summary>A description in one sentence.</summary>
    public required string Title { get; init; }

    /// <summary>The data of the first person.</summary>
    public required GlucoseProfile Profile { get; init; }

    /// <summary>The faults and their spans.</summary>
    public IReadOnlyList<FaultSpan> Faults { get; init; } = [];

    /// <summary>The rules of the service at the start.</summary>
    public ServiceRules Rules { get; init; } = new();

    /// <summary>The interesting duration; afterwards the last state continues. Default two hours.</summary>
    public TimeSpan Length { get; init; } = TimeSpan.FromHours(2);

    /// <summary>The fault at a minute after the start; null for none.</summary>
    public Fault? FaultAt(double minute) => Faults.FirstOrDefault(f => f.When.Contains(minute))?.Fault;

    /// <summary>Finds a scenario by its name; null when there is none.</summary>
    public static Scenario? Find(string name) => All.FirstOrDefault(s => s.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
}
