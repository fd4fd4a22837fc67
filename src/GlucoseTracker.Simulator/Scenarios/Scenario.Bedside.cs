using GlucoseTracker.Simulator.Faults;

namespace GlucoseTracker.Simulator.Scenarios;

/// <content>The scenarios of the demo.</content>
public sealed partial record Scenario
{
    /// <summary>The length of the curves before the start in minutes: slightly more than the history call returns.</summary>
    private const double Evening = -13 * 60;

    /// <summary>The scenarios of the demo.</summary>
    public static IReadOnlyList<Scenario> Bedside => [CalmNight, FallingLow, RisingFast, Gap, ConnectionLost, HiLo];

    /// <summary>In range all night.</summary>
    public static Scenario CalmNight { get; } = new()
    {
        Name = "calm-night",
        Title = "A calm night: in range, hardly moving.",
        Profile = GlucoseProfile.Calm,
        Length = TimeSpan.FromHours(8),
    };

    /// <summary>Falls through every low level, and recovers.</summary>
    public static Scenario FallingLow { get; } = new()
    {
        Name = "falling-low",
        Title = "Falling to a low: through every level to urgent, and back after some juice.",
        Profile = new GlucoseProfile
        {
            Curve = GlucoseCurve.Through(
                ControlPoint.At(Evening, 132), ControlPoint.At(-300, 118), ControlPoint.At(-60, 142), ControlPoint.At(-20, 128),
                ControlPoint.At(0, 104),
                ControlPoint.At(15, 80), ControlPoint.At(30, 64), ControlPoint.At(42, 56), ControlPoint.At(52, 50),
                ControlPoint.At(60, 51), ControlPoint.At(80, 92), ControlPoint.At(110, 126)),
        },
    };

    /// <summary>Rises fast after a meal, up to urgent high.</summary>
    public static Scenario RisingFast { get; } = new()
    {
        Name = "rising-fast",
        Title = "Rising fast: from the middle of the target to urgent high.",
        Profile = new GlucoseProfile
        {
            Curve = GlucoseCurve.Through(
                ControlPoint.At(Evening, 110), ControlPoint.At(-240, 99), ControlPoint.At(-10, 106), ControlPoint.At(0, 114),
                ControlPoint.At(10, 138), ControlPoint.At(20, 164),
                ControlPoint.At(40, 222), ControlPoint.At(60, 281), ControlPoint.At(75, 318), ControlPoint.At(90, 322),
                ControlPoint.At(120, 290)),
        },
    };

    /// <summary>The phone sends nothing for forty minutes.</summary>
    public static Scenario Gap { get; } = new()
    {
        Name = "gap",
        Title = "The phone sends nothing for 40 minutes: late, then old; afterwards the gap is filled.",
        Profile = new GlucoseProfile
        {
            Curve = GlucoseCurve.Through(
                ControlPoint.At(Evening, 124), ControlPoint.At(-200, 140), ControlPoint.At(0, 118),
                ControlPoint.At(30, 96), ControlPoint.At(60, 88), ControlPoint.At(120, 104)),
            PhoneGaps = [new PhoneGap(new MinuteSpan(-85, -55), FilledLater: false), new PhoneGap(new MinuteSpan(4, 44))],
        },
    };

    /// <summary>The connection to the service is lost and returns.</summary>
    public static Scenario ConnectionLost { get; } = new()
    {
        Name = "connection-lost",
        Title = "The connection is lost for 25 minutes and returns.",
        Profile = new GlucoseProfile
        {
            Curve = GlucoseCurve.Through(
                ControlPoint.At(Evening, 117), ControlPoint.At(-180, 131), ControlPoint.At(0, 109),
                ControlPoint.At(30, 133), ControlPoint.At(60, 121), ControlPoint.At(120, 110)),
        },
        Faults = [new FaultSpan(new MinuteSpan(4, 29), Fault.LineCut)],
    };

    /// <summary>Values beyond the range of the sensor on both sides.</summary>
    public static Scenario HiLo { get; } = new()
    {
        Name = "hi-lo",
        Title = "Beyond the sensor's range: HI, and two hours later LO.",
        Profile = new GlucoseProfile
        {
            Curve = GlucoseCurve.Through(
                ControlPoint.At(Evening, 160), ControlPoint.At(-120, 252), ControlPoint.At(-30, 430), ControlPoint.At(0, 492),
                ControlPoint.At(8, 530), ControlPoint.At(25, 540), ControlPoint.At(35, 490),
                ControlPoint.At(90, 210), ControlPoint.At(130, 70), ControlPoint.At(140, 46), ControlPoint.At(146, 34),
                ControlPoint.At(160, 33), ControlPoint.At(168, 44), ControlPoint.At(190, 110)),
        },
        Length = TimeSpan.FromMinutes(200),
    };
}
