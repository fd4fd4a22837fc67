namespace GlucoseTracker.Simulator;

/// <summary>What happens to one person: the glucose, the sensor and the phone.</summary>
public sealed record GlucoseStory
{
    /// <summary>The glucose over time.</summary>
    public required GlucoseCurve Curve { get; init; }

    /// <summary>The sensor; null when the service knows of none.</summary>
    public SimulatedSensor? Sensor { get; init; } = new();

    /// <summary>Times in which no sensor measures.</summary>
    public IReadOnlyList<MinuteSpan> NoSensor { get; init; } = [];

    /// <summary>Times in which the phone sends nothing.</summary>
    public IReadOnlyList<PhoneGap> PhoneGaps { get; init; } = [];

    /// <summary>Odd forms of the answers.</summary>
    public DataQuirks Quirks { get; init; }

    /// <summary>True when <paramref name="quirk"/> is among <see cref="Quirks"/>.</summary>
    public bool Has(DataQuirks quirk) => (Quirks & quirk) != 0;
}
