using GlucoseTracker.Domain.Alarms.Conditions;
using GlucoseTracker.Domain.Values;

namespace GlucoseTracker.Domain.Alarms;

/// <summary>One rule, as data. What each part means for each kind stands in docs/alarms.md.</summary>
/// <param name="Kind">What it is about.</param>
public sealed record AlarmRule(AlarmKind Kind)
{
    private const int MinUrgentLimit = 45;

    private static readonly TimeSpan MaxUrgentDuration = TimeSpan.FromMinutes(10);

    /// <summary>False: it never rings.</summary>
    public bool Enabled { get; init; } = true;

    /// <summary>
    /// Levels: the value where it begins (see <see cref="LevelCondition"/>). Rates: the change within five minutes. Null for all others.
    /// </summary>
    public Glucose? Limit { get; init; }

    /// <summary>Levels: how far the value must come back beyond the limit before the alarm is over. Null for all others.</summary>
    public Glucose? Margin { get; init; }

    /// <summary>
    /// How long it must have been so before it rings. No data: the time without a new reading. Sensor ending: the time before the end.
    /// Zero: at once.
    /// </summary>
    public TimeSpan For { get; init; }

    /// <summary>How long after it sounded it sounds again while nobody answers; positive.</summary>
    public TimeSpan Repeat { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>How long an answer keeps it quiet; at most <see cref="AlarmKinds.GetMaxSnooze"/>, whatever is written here.</summary>
    public TimeSpan Snooze { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>
    /// High and urgent high: an alarm that has been heard does not repeat while the value falls by this much or more within five minutes; a
    /// value beyond the urgent limit repeats hourly all the same. Null, the default: it always repeats. Null for all others.
    /// </summary>
    public Glucose? NoRepeatWhenFallingBy { get; init; }

    /// <summary>
    /// Low soon and falling fast: it begins only while the newest value is below this; rising fast: only while it is above. Null: at any
    /// value. Null for all others.
    /// </summary>
    public Glucose? ValueGate { get; init; }

    /// <summary>True: it makes no sound and sends nothing during quiet hours. It is shown all the same.</summary>
    public bool SilentInQuietHours { get; init; }

    /// <summary>
    /// What <see cref="AlarmRules.GetAt"/> found: true where the rule is silent at that time. Null, the default:
    /// <see cref="SilentInQuietHours"/> and the quiet hours decide.
    /// </summary>
    public bool? IsSilentNow { get; init; }

    /// <summary>
    /// True for an urgent low that comes too late to help anybody, or never: switched off, with a limit below 2.5 mmol/L (45 mg/dL), or
    /// only after more than 10 minutes.
    /// </summary>
    public bool IsMeaningless => Kind == AlarmKind.UrgentLow
        && (!Enabled || Limit?.MilligramsPerDeciliter < MinUrgentLimit || For > MaxUrgentDuration);

    /// <summary>The snooze with its cap.</summary>
    public TimeSpan CappedSnooze => Snooze < Kind.GetMaxSnooze() ? Snooze : Kind.GetMaxSnooze();
}
