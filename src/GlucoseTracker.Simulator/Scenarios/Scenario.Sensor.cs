namespace GlucoseTracker.Simulator.Scenarios;

/// <content>Special behaviour of sensors, phones and the service's data (protocol sections 4.1 to 4.5).</content>
public sealed partial record Scenario
{
    private const double Day = 24 * 60;

    /// <summary>Scenarios of sensor, phone and data.</summary>
    public static IReadOnlyList<Scenario> Sensors =>
    [
        NoReading, WarmingUp, SensorEnded, PhoneSilent, HalfFilledGap, Lumps, Frozen, NoArrow, ArrowZero, NoSensorData, OnlyGlucoseItem,
        FifteenMinutes, Disorder, FastClock, UnknownFields,
    ];

    /// <summary>There is never a reading.</summary>
    public static Scenario NoReading { get; } = WithProfile(
        "no-reading", "The person shares, but there has never been a reading.",
        Calm with { Sensor = null, NoSensor = [MinuteSpan.Always] });

    /// <summary>A new sensor, twenty minutes old.</summary>
    public static Scenario WarmingUp { get; } = WithProfile(
        "warming-up", "A new sensor warms up for 40 more minutes; the last reading is that of the old one.", Calm with
        {
            Sensor = new SimulatedSensor(ActivatedMinute: -20, Serial: "0SIM0000020"),
            NoSensor = [new MinuteSpan(-45, 40)],
        });

    /// <summary>The sensor's fourteen days end five minutes after the start.</summary>
    public static Scenario SensorEnded { get; } = WithProfile(
        "sensor-ended", "A sensor of 15 days ends 5 minutes after the start and no new one follows.", Calm with
        {
            Sensor = new SimulatedSensor(ActivatedMinute: 5 - (15 * Day)),
            NoSensor = [new MinuteSpan(5, double.PositiveInfinity)],
        });

    /// <summary>The phone stops sending.</summary>
    public static Scenario PhoneSilent { get; } = WithProfile(
        "phone-silent", "The phone goes silent 3 minutes after the start and stays so; the service works.", Calm with
        {
            PhoneGaps = [new PhoneGap(new MinuteSpan(3, double.PositiveInfinity))],
        });

    /// <summary>A gap that is filled only in part.</summary>
    public static Scenario HalfFilledGap { get; } = WithProfile(
        "half-filled-gap", "The phone is away for an hour; afterwards half of the gap is filled.", Calm with
        {
            PhoneGaps = [new PhoneGap(new MinuteSpan(3, 33), FilledLater: false), new PhoneGap(new MinuteSpan(33, 63))],
        });

    /// <summary>Readings that arrive together every five minutes.</summary>
    public static Scenario Lumps { get; } = WithQuirk(
        "lumps", "Readings reach the service every five minutes only.", DataQuirks.LumpedUploads);

    /// <summary>The value does not change although the times advance.</summary>
    public static Scenario Frozen { get; } = WithProfile(
        "frozen", "The value is the same for hours while new time stamps arrive.", new GlucoseProfile
        {
            Curve = GlucoseCurve.Through(ControlPoint.At(Evening, 131), ControlPoint.At(-60, 110), ControlPoint.At(0, 101)).WithoutRipple(),
        });

    /// <summary>No arrow.</summary>
    public static Scenario NoArrow { get; } = WithQuirk("no-arrow", "No arrow comes with the readings.", DataQuirks.ArrowMissing);

    /// <summary>Arrow 0.</summary>
    public static Scenario ArrowZero { get; } = WithQuirk("arrow-zero", "The arrow's number is 0.", DataQuirks.ArrowZero);

    /// <summary>No sensor in the answers.</summary>
    public static Scenario NoSensorData { get; } = WithQuirk(
        "no-sensor", "The sensor is null while readings go on.", DataQuirks.SensorNull);

    /// <summary>The reading is in the alternative field.</summary>
    public static Scenario OnlyGlucoseItem { get; } = WithQuirk(
        "only-glucose-item", "glucoseMeasurement is null and glucoseItem holds the reading.", DataQuirks.OnlyGlucoseItem);

    /// <summary>History of a Libre 2.</summary>
    public static Scenario FifteenMinutes { get; } = WithQuirk(
        "fifteen-minutes", "History points every 15 minutes.", DataQuirks.FifteenMinutePoints);

    /// <summary>History out of order.</summary>
    public static Scenario Disorder { get; } = WithQuirk(
        "disorder", "History points out of order, each of them twice.", DataQuirks.DisorderlyHistory);

    /// <summary>Readings from the future.</summary>
    public static Scenario FastClock { get; } = WithQuirk(
        "future", "The phone's clock is half an hour fast: readings from the future.", DataQuirks.PhoneClockFast);

    /// <summary>Unknown fields.</summary>
    public static Scenario UnknownFields { get; } = WithQuirk(
        "unknown-fields", "The responses contain unknown fields.", DataQuirks.UnknownFields);

    private static GlucoseProfile Calm => GlucoseProfile.Calm;

    private static Scenario WithProfile(string name, string title, GlucoseProfile profile) =>
        new() { Name = name, Title = title, Profile = profile };

    private static Scenario WithQuirk(string name, string title, DataQuirks quirk) =>
        WithProfile(name, title, Calm with { Quirks = quirk });
}
