using GlucoseTracker.Domain.Values;
using GlucoseTracker.Simulator.Scenarios;

namespace GlucoseTracker.Simulator.Service;

/// <summary>A person who shares with the account.</summary>
public sealed record SimulatedPerson
{
    /// <summary>The first name.</summary>
    public required string FirstName { get; init; }

    /// <summary>The last name.</summary>
    public required string LastName { get; init; }

    /// <summary>The id in paths.</summary>
    public required Guid PatientId { get; init; }

    /// <summary>The unit of the person's app, which determines <c>Value</c> and <c>GlucoseUnits</c>.</summary>
    public GlucoseUnit Unit { get; init; } = GlucoseUnit.MillimolesPerLiter;

    /// <summary>The simulated data.</summary>
    public required GlucoseProfile Profile { get; init; }

    /// <summary>An unknown person.</summary>
    internal static SimulatedPerson Stranger { get; } = new()
    {
        FirstName = "Somebody",
        LastName = "Else",
        PatientId = new Guid("5e1ec7ed-0000-4000-8000-00000000dead"),
        Profile = new GlucoseProfile { Curve = GlucoseCurve.Through(ControlPoint.At(0, 222)) },
    };

    /// <summary>Creates up to four people with invented names; the first has the given profile, the others calm ones.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is not from 0 to 4.</exception>
    public static IReadOnlyList<SimulatedPerson> CreateMany(int count, GlucoseProfile profile, GlucoseUnit unit)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, Names.Length);
        return [.. Names.Take(count).Select((name, i) => new SimulatedPerson
        {
            FirstName = name.First,
            LastName = name.Last,
            PatientId = new Guid($"5e1ec7ed-0000-4000-8000-00000000000{i + 1}"),
            Unit = unit,
            Profile = i == 0 ? profile : new GlucoseProfile { Curve = GlucoseCurve.Through(ControlPoint.At(0, 90 + (35 * i))) },
        })];
    }

    private static (string First, string Last)[] Names => [("Ada", "Example"), ("Ben", "Sample"), ("Cleo", "Muster"), ("Dora", "Exempel")];
}
