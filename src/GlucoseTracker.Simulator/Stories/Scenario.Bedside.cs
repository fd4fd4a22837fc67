using GlucoseTracker.Simulator.Faults;

namespace GlucoseTracker.Simulator.Stories;

/// <content>What a bedside display sees: the scenarios of the demo.</content>
public sealed partial record Scenario
{
    /// <summary>Hours before the start that the curves go back, in minutes: a little more than the history call gives.</summary>
    private const double Evening = -13 * 60;

    /// <summary>The scenarios of the demo.</summary>
    public static IReadOnlyList<Scenario> Bedside => [CalmNight, FallingLow, RisingFast, Gap, ConnectionLost, HiLo];

    /// <summary>In range all night.</summary>
    public static Scenario CalmNight { get; } = new()
    {
        Name = "calm-night",
        Title = "A calm night: in range, hardly moving.",
        Story = GlucoseStory.Calm,
        Length = TimeSpan.FromHours(8),
    };

    /// <summary>Falls through every low level, and recovers.</summary>
    public static Scenario FallingLow { get; } = new()
    {
        Name = "falling-low",
        Title = "Falling to a low: through every level to urgent, and back after some juice.",
        Story = new GlucoseStory
        {
            Curve = GlucoseCurve.Through(
                Knot.At(Evening, 132), Knot.At(-300, 118), Knot.At(-60, 142), Knot.At(-20, 128), Knot.At(0, 104),
                Knot.At(15, 80), Knot.At(30, 64), Knot.At(42, 56), Knot.At(52, 50), Knot.At(60, 51), Knot.At(80, 92), Knot.At(110, 126)),
        },
    };

    /// <summary>Rises fast after a meal, up to urgent high.</summary>
    public static Scenario RisingFast { get; } = new()
    {
        Name = "rising-fast",
        Title = "Rising fast: from the middle of the target to urgent high.",
        Story = new GlucoseStory
        {
            Curve = GlucoseCurve.Through(
                Knot.At(Evening, 110), Knot.At(-240, 99), Knot.At(-10, 106), Knot.At(0, 114), Knot.At(10, 138), Knot.At(20, 164),
                Knot.At(40, 222), Knot.At(60, 281), Knot.At(75, 318), Knot.At(90, 322), Knot.At(120, 290)),
        },
    };

    /// <summary>The phone goes silent for forty minutes.</summary>
    public static Scenario Gap { get; } = new()
    {
        Name = "gap",
        Title = "The phone sends nothing for 40 minutes: late, then old; afterwards the gap is filled.",
        Story = new GlucoseStory
        {
            Curve = GlucoseCurve.Through(Knot.At(Evening, 124), Knot.At(-200, 140), Knot.At(0, 118), Knot.At(30, 96), Knot.At(60, 88), Knot.At(120, 104)),
            PhoneGaps = [new PhoneGap(new MinuteSpan(-85, -55), FilledLater: false), new PhoneGap(new MinuteSpan(4, 44))],
        },
    };

    /// <summary>The line to the service is lost and comes back.</summary>
    public static Scenario ConnectionLost { get; } = new()
    {
        Name = "connection-lost",
        Title = "The connection is lost for 25 minutes and heals by itself.",
        Story = new GlucoseStory
        {
            Curve = GlucoseCurve.Through(Knot.At(Evening, 117), Knot.At(-180, 131), Knot.At(0, 109), Knot.At(30, 133), Knot.At(60, 121), Knot.At(120, 110)),
        },
        Faults = [new FaultSpan(new MinuteSpan(4, 29), Fault.LineCut)],
    };

    /// <summary>Beyond what the sensor can measure, on both sides.</summary>
    public static Scenario HiLo { get; } = new()
    {
        Name = "hi-lo",
        Title = "Beyond the sensor's range: HI, and two hours later LO.",
        Story = new GlucoseStory
        {
            Curve = GlucoseCurve.Through(
                Knot.At(Evening, 160), Knot.At(-120, 252), Knot.At(-30, 430), Knot.At(0, 492), Knot.At(8, 530), Knot.At(25, 540), Knot.At(35, 490),
                Knot.At(90, 210), Knot.At(130, 70), Knot.At(140, 46), Knot.At(146, 34), Knot.At(160, 33), Knot.At(168, 44), Knot.At(190, 110)),
        },
        Length = TimeSpan.FromMinutes(200),
    };
}
