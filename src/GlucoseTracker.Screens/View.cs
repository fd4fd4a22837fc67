using GlucoseTracker.Domain.Alarms;
using GlucoseTracker.Domain.Device;
using GlucoseTracker.Domain.Readings;
using GlucoseTracker.Domain.Time;
using GlucoseTracker.Domain.Values;
using GlucoseTracker.Screens.State;
using GlucoseTracker.Screens.Strings;

namespace GlucoseTracker.Screens;

/// <summary>Derives texts, level and freshness from a state.</summary>
internal readonly ref struct View
{
    /// <summary>The required length of the buffer of <see cref="View(ScreenState, Span{char})"/>.</summary>
    public const int BufferLength = 2 * GlucoseText.MaxLength;

    private static readonly TimeSpan MinJoinSpan = TimeSpan.FromMinutes(7);

    public View(ScreenState state, Span<char> buffer)
    {
        State = state;
        Strings = state.Strings;
        MaxJoinTicksDoubled = Math.Max(2 * MinJoinSpan.Ticks, 3 * (state.Readings.TypicalSpacing?.Ticks ?? 0));
        if (state.Readings.Newest is not { } newest)
        {
            return;
        }

        HasAge = state.NewestAge is { } known && !new ReferenceTime(newest.MeasuredAt + known).IsAhead(newest);
        Age = HasAge ? state.NewestAge!.Value : TimeSpan.Zero;
        AgeMinutes = (int)Math.Clamp(Age.Ticks / TimeSpan.TicksPerMinute, 0, int.MaxValue);
        Freshness = HasAge ? state.Freshness.GetFreshness(TimeSpan.FromMinutes(AgeMinutes)) : Freshness.None;
        HasReading = true;
        IsBeyondRange = newest.Value.IsBeyondRange;
        Level = state.Limits.GetLevel(newest.Value);
        Text = GlucoseText.Write(newest.Value, state.Unit, buffer, Strings.DecimalMark);
        if (Freshness == Freshness.Fresh && state.Link != LinkState.Frozen && !IsBeyondRange)
        {
            Arrow = newest.Trend;
            Delta = GlucoseDelta.Compute(state.Readings) is { } delta
                ? GlucoseText.Write(delta, state.Unit, buffer[GlucoseText.MaxLength..], Strings.DecimalMark)
                : [];
        }
    }

    public ScreenState State { get; }

    /// <summary>The texts in the owner's language.</summary>
    public ScreenStrings Strings { get; }

    /// <summary>The texts of times in the owner's language.</summary>
    public TimeStrings Times => Strings.Times;

    public bool HasReading { get; }

    /// <summary>
    /// The age of the newest reading in whole minutes, which also determines its position in the trace, so that both change together.
    /// </summary>
    public int AgeMinutes { get; }

    public Freshness Freshness { get; }

    /// <summary>The value: "5.6", "101", "HI" or "LO"; empty without a reading.</summary>
    public ReadOnlySpan<char> Text { get; }

    /// <summary>The delta, such as "+0.1"; empty without one.</summary>
    public ReadOnlySpan<char> Delta { get; }

    /// <summary>The arrow; empty when no trend may be shown.</summary>
    public Trend Arrow { get; }

    public GlucoseLevel Level { get; }

    /// <summary>True for HI and LO.</summary>
    public bool IsBeyondRange { get; }

    /// <summary>The age of the newest reading; zero when unknown.</summary>
    public TimeSpan Age { get; }

    /// <summary>True when the age of the newest reading is known.</summary>
    public bool HasAge { get; }

    /// <summary>The maximum distance of connected readings of the trace, in half ticks.</summary>
    public long MaxJoinTicksDoubled { get; }

    public bool IsUrgent => Level is GlucoseLevel.UrgentLow or GlucoseLevel.UrgentHigh;

    public bool IsOutOfRange => Level is GlucoseLevel.Low or GlucoseLevel.High;

    public bool IsHigh => Level is GlucoseLevel.SlightlyHigh or GlucoseLevel.High or GlucoseLevel.UrgentHigh;

    public bool IsLow => Level is GlucoseLevel.SlightlyLow or GlucoseLevel.Low or GlucoseLevel.UrgentLow;

    public bool IsNight => State.Layout == ScreenLayout.Night;

    /// <summary>True when the age is unknown, so that no value may be shown.</summary>
    public bool IsAgeUnknown => State.Doubt != AgeDoubt.None || (HasReading && !HasAge);

    /// <summary>The minutes for which the newest value has not changed.</summary>
    public int UnchangedMinutes => (int)State.Readings.UnchangedRun().For.TotalMinutes;

    public bool IsStale => Freshness == Freshness.Stale;

    /// <summary>True when no value may be shown.</summary>
    public bool HasNoValue => Freshness == Freshness.None || IsAgeUnknown;

    /// <summary>True for hollow figures while an alarm rings. During a no-data alarm a value looks old before it is stale.</summary>
    public bool ShowsOldWhileRinging => IsStale || (State.Alarm?.Kind == AlarmKind.NoData && Freshness == Freshness.Ageing);

    /// <summary>True when a cause, a lost connection or an ignored setting needs a label.</summary>
    public bool HasLabel => State.Link == LinkState.Lost || State.Cause is not null || State.CheckAlarms;

    /// <summary>True when a notice about the device may be shown: beside a fresh value. Tasks for the day are not shown at night.</summary>
    public bool HasNotice => State.Notice != DeviceNotices.None && Freshness == Freshness.Fresh
        && !(IsNight && State.Notice == DeviceNotices.AlarmTestDue);

    /// <summary>
    /// True when nobody has to look at the value: it is fresh and in target, it neither falls nor rises fast, no alarm is on, and there is
    /// no message. Only then may a page without the value replace the home page.
    /// </summary>
    public bool IsCalm => HasReading && Freshness == Freshness.Fresh && !IsAgeUnknown && Level == GlucoseLevel.Normal
        && Arrow is not (Trend.DroppingFast or Trend.IncreasingFast) && !HasLabel && !HasNotice
        && State is { ClockTrusted: true, Link: LinkState.Fine, Feedback: null, Alarm: null };

    /// <summary>HI and LO take the whole width while they are fresh; later the age needs its column.</summary>
    public bool UsesFullWidth => IsBeyondRange && Freshness == Freshness.Fresh;

    /// <summary>The age of a reading of the series in ticks, consistent with <see cref="AgeMinutes"/>.</summary>
    public long AgeTicks(Reading reading) =>
        (AgeMinutes * TimeSpan.TicksPerMinute) + (State.Readings.Newest!.MeasuredAt - reading.MeasuredAt).Ticks;
}
