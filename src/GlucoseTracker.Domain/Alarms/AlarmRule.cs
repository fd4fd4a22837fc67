using GlucoseTracker.Domain.Alarms.Conditions;
using GlucoseTracker.Domain.Alarms.Sounds;
using GlucoseTracker.Domain.Values;

namespace GlucoseTracker.Domain.Alarms;

/// <summary>The settings of one kind of alarm. docs/alarms.md describes each member for each kind.</summary>
/// <remarks>Immutable. The defaults of each kind are in <see cref="AlarmRules"/>. Equality: by all members.</remarks>
/// <param name="Kind">The kind of alarm.</param>
public sealed record AlarmRule(AlarmKind Kind)
{
    private const int MinUrgentLimit = 45;

    private static readonly TimeSpan MaxUrgentDuration = TimeSpan.FromMinutes(10);

    /// <summary>False to disable the alarm.</summary>
    public bool Enabled { get; init; } = true;

    /// <summary>
    /// Levels: the limit (see <see cref="LevelCondition"/>). Rates: the change in five minutes. Null for other kinds.
    /// </summary>
    public Glucose? Limit { get; init; }

    /// <summary>
    /// Levels: the hysteresis, by which the value must return beyond the limit before the alarm ends. Null for other kinds.
    /// </summary>
    public Glucose? Margin { get; init; }

    /// <summary>
    /// How long the condition must hold before the alarm rings. No data: the time without a new reading. Sensor ending: the time before the
    /// sensor's end. Zero: immediately.
    /// </summary>
    public TimeSpan For { get; init; }

    /// <summary>The time until an unanswered alarm sounds again; positive.</summary>
    public TimeSpan Repeat { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>The snooze duration, limited to <see cref="AlarmKinds.GetMaxSnooze"/>.</summary>
    public TimeSpan Snooze { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>
    /// High and urgent high: an alarm that has been heard does not repeat while the value falls by this much or more in five minutes. A
    /// value beyond the urgent limit still repeats hourly. Null (default): the alarm always repeats. Null for other kinds.
    /// </summary>
    public Glucose? NoRepeatWhenFallingBy { get; init; }

    /// <summary>
    /// Low soon and falling fast: it begins only while the newest value is below this; rising fast: only while it is above. Null: at any
    /// value. Null for all others.
    /// </summary>
    public Glucose? ValueGate { get; init; }

    /// <summary>True when the alarm neither sounds nor notifies during quiet hours; the panel still shows it.</summary>
    public bool SilentInQuietHours { get; init; }

    /// <summary>
    /// True when the rule is silent at the time given to <see cref="AlarmRules.GetAt"/>. Null (default):
    /// <see cref="SilentInQuietHours"/> and the quiet hours decide.
    /// </summary>
    public bool? IsSilentNow { get; init; }

    /// <summary>
    /// The loudness at the time given to <see cref="AlarmRules.GetAt"/>, in percent of the full loudness of an output that has one: 20 to
    /// 100. Default 100; only a schedule lowers it.
    /// </summary>
    public int LoudnessPercent { get; init; } = SoundLoudness.FullPercent;

    /// <summary>
    /// True for an urgent low alarm that is off or comes too late: with a limit below 2.5 mmol/L (45 mg/dL), or delayed by more than
    /// 10 minutes.
    /// </summary>
    public bool IsMeaningless => Kind == AlarmKind.UrgentLow
        && (!Enabled || Limit?.MilligramsPerDeciliter < MinUrgentLimit || For > MaxUrgentDuration);

    /// <summary>
    /// The repeat interval in use. An urgent high sounds at least hourly while unanswered, even with a longer <see cref="Repeat"/>.
    /// </summary>
    public TimeSpan CappedRepeat =>
        Kind == AlarmKind.UrgentHigh && Repeat > FallingHigh.MaxUrgentSilence ? FallingHigh.MaxUrgentSilence : Repeat;

    /// <summary>The snooze duration, limited to the maximum.</summary>
    public TimeSpan CappedSnooze => Snooze < Kind.GetMaxSnooze() ? Snooze : Kind.GetMaxSnooze();
}
