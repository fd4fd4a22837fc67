using GlucoseTracker.Domain.Alarms.Schedules;
using GlucoseTracker.Domain.Readings;
using GlucoseTracker.Domain.Time;
using GlucoseTracker.Domain.Values;

namespace GlucoseTracker.Domain.Alarms;

/// <summary>All rules with what they are measured by. The defaults and the reasons for them stand in docs/alarms.md.</summary>
public sealed record AlarmRules
{
    /// <summary>Below 3.0 mmol/L (54 mg/dL), or LO: at once, every 2 minutes.</summary>
    public AlarmRule UrgentLow { get; init; } = new(AlarmKind.UrgentLow)
    {
        Limit = FromMilligrams(54),
        Margin = FromMilligrams(5),
        Repeat = TimeSpan.FromMinutes(2),
        Snooze = TimeSpan.FromMinutes(15),
    };

    /// <summary>No new reading for 15 minutes.</summary>
    public AlarmRule NoData { get; init; } = new(AlarmKind.NoData) { For = TimeSpan.FromMinutes(15), Snooze = TimeSpan.FromMinutes(30) };

    /// <summary>From 16.7 mmol/L (301 mg/dL) on, or HI.</summary>
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
    /// Below 5.6 mmol/L (100 mg/dL), and for five minutes expected below the limit of <see cref="Low"/> within 20 minutes. Off.
    /// </summary>
    public AlarmRule LowSoon { get; init; } = new(AlarmKind.LowSoon)
    {
        Enabled = false,
        ValueGate = FromMilligrams(100),
        For = TimeSpan.FromMinutes(5),
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

    /// <summary>The sensor ends within 12 hours. It sounds once: the next repetition would be after its end.</summary>
    public AlarmRule SensorEnding { get; init; } = new(AlarmKind.SensorEnding)
    {
        For = TimeSpan.FromHours(12),
        Repeat = new TimeSpan(23, 59, 59),
        Snooze = TimeSpan.FromHours(4),
        SilentInQuietHours = true,
    };

    /// <summary>
    /// True when the configuration would have made urgent low meaningless without allowing it twice, and <see cref="UrgentLow"/> has its
    /// defaults instead.
    /// </summary>
    public bool UrgentLowReplaced { get; init; }

    /// <summary>Default: 22:00 to 07:00; of the defaults only the notice about the sensor is silent then.</summary>
    public DailyPeriod QuietHours { get; init; } = DailyPeriod.Night;

    /// <summary>Limits and loudness by time of day and weekday. Default: none, the rules hold at all times.</summary>
    public AlarmSchedule Schedule { get; init; } = AlarmSchedule.Empty;

    /// <summary>After so long without an answer an alarm goes to the second target; null: never. Default 10 minutes.</summary>
    public TimeSpan? EscalateAfter { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>The levels of the panel; they say what "in range" means.</summary>
    public LevelLimits Levels { get; init; } = LevelLimits.Default;

    /// <summary>When a reading is late, old and history.</summary>
    public FreshnessLimits Freshness { get; init; } = FreshnessLimits.Default;

    /// <summary>When a value counts as frozen at all.</summary>
    public FrozenRule FrozenValue { get; init; } = FrozenRule.Default;

    /// <summary>The defaults.</summary>
    public static AlarmRules Default { get; } = new();

    /// <summary>The rule of a kind.</summary>
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
    /// The rules as their schedule makes them at an instant: without a trusted clock the most sensitive ones, and nothing is silent.
    /// </summary>
    /// <param name="now">The local time.</param>
    /// <param name="isClockTrusted">True when the local time is known to be right.</param>
    public AlarmRules GetAt(DateTimeOffset now, bool isClockTrusted) => Schedule.Slots.Count == 0 ? this
        : isClockTrusted ? Schedule.GetAt(this, now.DayOfWeek, TimeOnly.FromTimeSpan(now.TimeOfDay)) : Schedule.GetMostSensitive(this);

    /// <summary>The same rules with one in place of that of its kind.</summary>
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
