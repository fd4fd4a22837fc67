namespace GlucoseTracker.Simulator.Scenarios;

/// <summary>The simulated data of one person: glucose, sensor and phone.</summary>
public sealed record GlucoseProfile
{
    /// <summary>A calm night in range.</summary>
    public static GlucoseProfile Calm { get; } = new()
    {
        Curve = GlucoseCurve.Through(
            ControlPoint.At(-780, 128), ControlPoint.At(-500, 174), ControlPoint.At(-380, 121), ControlPoint.At(-240, 112),
            ControlPoint.At(-120, 96),
            ControlPoint.At(0, 101), ControlPoint.At(150, 108), ControlPoint.At(300, 97), ControlPoint.At(480, 118)),
    };

    /// <summary>The glucose curve.</summary>
    public required GlucoseCurve Curve { get; init; }

    /// <summary>The sensor; null when the service reports none.</summary>
    public SimulatedSensor? Sensor { get; init; } = new();

    /// <summary>The spans without a sensor.</summary>
    public IReadOnlyList<MinuteSpan> NoSensor { get; init; } = [];

    /// <summary>The spans in which the phone does not upload.</summary>
    public IReadOnlyList<PhoneGap> PhoneGaps { get; init; } = [];

    /// <summary>Variants of the responses.</summary>
    public DataQuirks Quirks { get; init; }

    /// <summary>True when <paramref name="quirk"/> is among <see cref="Quirks"/>.</summary>
    public bool Has(DataQuirks quirk) => (Quirks & quirk) != 0;
}
