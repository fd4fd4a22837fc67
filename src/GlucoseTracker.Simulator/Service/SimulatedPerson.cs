using GlucoseTracker.Domain.Values;
using GlucoseTracker.Simulator.Scenarios;

namespace GlucoseTracker.Simulator.Service;

/// <summary>A person who shares with the account.</summary>
public sealed record SimulatedPerson
{
    /// <summary>First name.</summary>
    public required string FirstName { get; init; }

    /// <summary>Last name.</summary>
    public required string LastName { get; init; }

    /// <summary>The id used in paths.</summary>
    public required Guid PatientId { get; init; }

    /// <summary>The unit of the person's own app; decides <c>Value</c> and <c>GlucoseUnits</c>.</summary>
    public GlucoseUnit Unit { get; init; } = GlucoseUnit.MillimolesPerLiter;

    /// <summary>What happens to the person.</summary>
    public required GlucoseProfile Profile { get; init; }

    /// <summary>Somebody whom nobody asked for.</summary>
    internal static SimulatedPerson Stranger { get; } = new()
    {
        FirstName = "Somebody",
        LastName = "Else",
        PatientId = new Guid("5e1ec7ed-0000-4000-8000-00000000dead"),
        Profile = new GlucoseProfile { Curve = GlucoseCurve.Through(ControlPoint.At(0, 222)) },
    };

    /// <summary>Up to four people with invented names; the first has the story given, the others calm ones of their own.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not 0 to 4.</exception>
    public static IReadOnlyList<SimulatedPerson> Several(int count, GlucoseProfile story, GlucoseUnit unit)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, Names.Length);
        return [.. Names.Take(count).Select((name, i) => new SimulatedPerson
        {
            FirstName = name.First,
            LastName = name.Last,
            PatientId = new Guid($"5e1ec7ed-0000-4000-8000-00000000000{i + 1}"),
            Unit = unit,
            Profile = i == 0 ? story : new GlucoseProfile { Curve = GlucoseCurve.Through(ControlPoint.At(0, 90 + (35 * i))) },
        })];
    }

    private static (string First, string Last)[] Names => [("Ada", "Example"), ("Ben", "Sample"), ("Cleo", "Muster"), ("Dora", "Exempel")];
}
