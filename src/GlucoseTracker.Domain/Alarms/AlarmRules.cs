using GlucoseTracker.Domain.Alarms.Schedules;
using GlucoseTracker.Domain.Readings;
using GlucoseTracker.Domain.Time;
using GlucoseTracker.Domain.Values;

namespace GlucoseTracker.Domain.Alarms;

/// <summary>All alarm rules and the settings that they depend on. docs/alarms.md gives the defaults and their reasons.</summary>
public sealed record AlarmRules
{
    /// <summary>Below 3.0 mmol/L (54 mg/dL), or LO: immediately, every 2 minutes.</summary>
    public AlarmRule UrgentLow { get; init; } = new(AlarmKind.UrgentLow)
    {
        Limit = FromMilligrams(54),
        Margin = FromMilligrams(5),
        Repeat = TimeSpan.FromMinutes(2),
        Snooze = TimeSpan.FromMinutes(15),
    };

    /// <summary>No new reading for 15 minutes.</summary>
    public AlarmRule NoData { get; init; } = new(AlarmKind.NoData) { For = TimeSpan.FromMinutes(15), Snooze = TimeSpan.FromMinutes(30) };

    /// <summary>At or above 16.7 mmol/L (301 mg/dL), or HI.</summary>
    public AlarmRule UrgentHigh { get; init; } = new(AlarmKind.UrgentHigh)
    {
        Limit = FromMilligrams(301),
        Margin = FromMilligrams(18),
        Repeat = TimeSpan.FromMinutes(10),
        Snooze = TimeSpan.FromHours(1),
    };

    /// <summary>Below 3.9 mmol/L (70 mg/dL).</summary>
    public AlarmRule Low { get; init; } = new(AlarmKind.Low)
    {
        Limit = FromMilligrams(70),
        Margin = FromMilligrams(5),
        Snooze = TimeSpan.FromMinutes(20)
    };

    /// <summary>
    /// Below 5.6 mmol/L (100 mg/dL), and for ten minutes expected below the limit of <see cref="Low"/> within 20 minutes. Off.
    /// </summary>
    public AlarmRule LowSoon { get; init; } = new(AlarmKind.LowSoon)
    {
        Enabled = false,
        ValueGate = FromMilligrams(100),
        For = TimeSpan.FromMinutes(10),
        Repeat = TimeSpan.FromMinutes(10),
        Snooze = TimeSpan.FromMinutes(30),
    };

    /// <summary>Above 13.9 mmol/L (250 mg/dL) for half an hour.</summary>
    public AlarmRule High { get; init; } = new(AlarmKind.High)
    {
        Limit = FromMilligrams(250),
        Margin = FromMilligrams(18),
        For = TimeSpan.FromMinutes(30),
        Repeat = TimeSpan.FromMinutes(15),
        Snooze = TimeSpan.FromHours(1),
    };

    /// <summary>Falling by 15 mg/dL (0.8 mmol/L) or more in five minutes, for five minutes. Off.</summary>
    public AlarmRule FallingFast { get; init; } = new(AlarmKind.FallingFast)
    {
        Enabled = false,
        Limit = FromMilligrams(15),
        For = TimeSpan.FromMinutes(5),
        Repeat = TimeSpan.FromMinutes(15),
        Snooze = TimeSpan.FromMinutes(30),
    };

    /// <summary>Rising by 15 mg/dL (0.8 mmol/L) or more in five minutes, for five minutes. Off.</summary>
    public AlarmRule RisingFast { get; init; } = new(AlarmKind.RisingFast)
    {
        Enabled = false,
        Limit = FromMilligrams(15),
        For = TimeSpan.FromMinutes(5),
        Repeat = TimeSpan.FromMinutes(15),
        Snooze = TimeSpan.FromHours(1),
    };

    /// <summary>The same value for 45 minutes although new readings come.</summary>
    public AlarmRule Frozen { get; init; } = new(AlarmKind.Frozen)
    {
        For = TimeSpan.FromMinutes(45),
        Repeat = TimeSpan.FromMinutes(15),
        Snooze = TimeSpan.FromHours(1),
    };

    /// <summary>The sensor ends within 12 hours. The notice sounds once, because its next repetition would be after the end.</summary>
    public AlarmRule SensorEnding { get; init; } = new(AlarmKind.SensorEnding)
    {
        For = TimeSpan.FromHours(12),
        Repeat = new TimeSpan(23, 59, 59),
        Snooze = TimeSpan.FromHours(4),
        SilentInQuietHours = true,
    };

    /// <summary>
    /// True when the configuration would have disabled the urgent low alarm without the second setting that permits it, so that
    /// <see cref="UrgentLow"/> has its defaults instead.
    /// </summary>
    public bool UrgentLowReplaced { get; init; }

    /// <summary>The quiet hours. Default: 22:00 to 07:00; by default only the notice about the sensor is silent then.</summary>
    public DailyPeriod QuietHours { get; init; } = DailyPeriod.Night;

    /// <summary>Limits, silence and loudness by time of day and weekday. Default: none.</summary>
    public AlarmSchedule Schedule { get; init; } = AlarmSchedule.Empty;

    /// <summary>The time after which an unanswered alarm is sent to the second target; null: never. Default 10 minutes.</summary>
    public TimeSpan? EscalateAfter { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>The levels of the panel, which define "in range".</summary>
    public LevelLimits Levels { get; init; } = LevelLimits.Default;

    /// <summary>The ages from which a reading is late, old or unusable.</summary>
    public FreshnessLimits Freshness { get; init; } = FreshnessLimits.Default;

    /// <summary>The settings for detecting frozen values.</summary>
    public FrozenRule FrozenValue { get; init; } = FrozenRule.Default;

    /// <summary>The default rules.</summary>
    public static AlarmRules Default { get; } = new();

    /// <summary>Returns the rule of a kind.</summary>
    public AlarmRule this[AlarmKind kind] => kind switch
    {
        AlarmKind.UrgentLow => UrgentLow,
        AlarmKind.NoData => NoData,
        AlarmKind.UrgentHigh => UrgentHigh,
        AlarmKind.Low => Low,
        AlarmKind.LowSoon => LowSoon,
        AlarmKind.High => High,
        AlarmKind.FallingFast => FallingFast,
        AlarmKind.RisingFast => RisingFast,
        AlarmKind.Frozen => Frozen,
        AlarmKind.SensorEnding => SensorEnding,
    };

    /// <summary>
    /// The rules in effect at an instant according to the schedule. Without a trusted clock: the most sensitive limits, the greatest
    /// loudness, and no silence.
    /// </summary>
    /// <param name="now">The local time.</param>
    /// <param name="isClockTrusted">True when the local time is known to be right.</param>
    public AlarmRules GetAt(DateTimeOffset now, bool isClockTrusted) => Schedule.Slots.Count == 0 ? this
        : isClockTrusted ? Schedule.GetAt(this, now.DayOfWeek, TimeOnly.FromTimeSpan(now.TimeOfDay)) : Schedule.GetMostSensitive(this);

    /// <summary>Returns a copy with one rule replaced.</summary>
    public AlarmRules With(AlarmRule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return rule.Kind switch
        {
            AlarmKind.UrgentLow => this with { UrgentLow = rule },
            AlarmKind.NoData => this with { NoData = rule },
            AlarmKind.UrgentHigh => this with { UrgentHigh = rule },
            AlarmKind.Low => this with { Low = rule },
            AlarmKind.LowSoon => this with { LowSoon = rule },
            AlarmKind.High => this with { High = rule },
            AlarmKind.FallingFast => this with { FallingFast = rule },
            AlarmKind.RisingFast => this with { RisingFast = rule },
            AlarmKind.Frozen => this with { Frozen = rule },
            AlarmKind.SensorEnding => this with { SensorEnding = rule },
        };
    }

    private static Glucose FromMilligrams(int value) => Glucose.FromMilligramsPerDeciliter(value);
}
