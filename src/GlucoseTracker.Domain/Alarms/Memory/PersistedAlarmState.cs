using GlucoseTracker.Domain.Alarms.Machine;

namespace GlucoseTracker.Domain.Alarms.Memory;

/// <summary>
/// The alarm state at an instant, for restoring it after a restart or a power cut without changing the end of a snooze.
/// </summary>
/// <remarks>Absence is null: no file, or one that cannot be read. Equality: by stamp and states.</remarks>
/// <param name="Stamp">The instant.</param>
/// <param name="States">The alarm states.</param>
public sealed record PersistedAlarmState(ClockStamp Stamp, AlarmStates States)
{
    /// <summary>The off time after which the time without data counts from the start: 15 minutes.</summary>
    private static readonly TimeSpan LongOff = TimeSpan.FromMinutes(15);

    /// <summary>
    /// True when the off time may become known later: the wall clock is not set yet, but was set when the state was stored.
    /// </summary>
    public bool IsOffTimePending(ClockStamp now)
    {
        ArgumentNullException.ThrowIfNull(now);
        return Stamp.ClockTrusted && !now.ClockTrusted && !Stamp.IsSameBoot(now);
    }

    /// <summary>
    /// The states while the off time is unknown: all idle, but the readings of an alarm that was over do not start it again.
    /// </summary>
    public AlarmStates StartWaiting(TimeSpan uptime) => AlarmKinds.All.Where(kind => !States[kind].IsOn)
        .Aggregate(AlarmStates.Start(uptime).WithPerson(States.Person), (states, kind) =>
            states.With(kind, States[kind].Ended(AlarmStage.Idle) with { AheadUntil = null }));

    /// <summary>
    /// The states converted to the present monotonic clock. When the off time cannot be known, every snooze ends, because a false alarm is
    /// better than a missed one.
    /// </summary>
    public AlarmStates At(ClockStamp now)
    {
        ArgumentNullException.ThrowIfNull(now);
        var passed = Stamp.Until(now);
        var shift = now.Uptime - Stamp.Uptime - (passed ?? now.Uptime);

        // The time without data continues across a restart. After a longer off time or a power cut it counts from the start, unless it was
        // too long already.
        var (sameBoot, off) = (Stamp.IsSameBoot(now), passed ?? now.Uptime);
        var since = States[AlarmKind.NoData].IsOn || (sameBoot && off < LongOff)
            ? States.DataSince + shift
            : sameBoot
            ? now.Uptime
            : TimeSpan.Zero;
        var states = States.WithData(Earlier(since, now.Uptime), States.Newest);

        // Escalation does not count the off time, because the alarm could not be answered then.
        var unanswered = sameBoot && off < LongOff ? TimeSpan.Zero : off;
        foreach (var kind in AlarmKinds.All)
        {
            states = states.With(kind, At(kind, States[kind], shift, unanswered, passed is null, now.Uptime));
        }

        return states;
    }

    /// <summary>
    /// Merges the present states with the stored ones when the wall clock has become known. Ringing alarms keep ringing, except that an
    /// answer before the restart stays in effect until its end, unless the alarm got worse.
    /// </summary>
    /// <param name="present">The states since the start.</param>
    /// <param name="now">The present instant.</param>
    /// <param name="startedAt">The start, on the monotonic clock.</param>
    public AlarmStates Merge(AlarmStates present, ClockStamp now, TimeSpan startedAt)
    {
        ArgumentNullException.ThrowIfNull(present);
        var stored = At(now);
        if (present.Person is not null && stored.Person is not null && present.Person != stored.Person)
        {
            return present[AlarmKind.NoData].IsOn ? stored.With(AlarmKind.NoData, present[AlarmKind.NoData]) : stored;
        }

        var hasNew = present.DataSince > startedAt;
        var merged = present.WithPerson(present.Person ?? stored.Person).WithData(
            hasNew || !stored[AlarmKind.NoData].IsOn
                ? present.DataSince
                : stored.DataSince, Later(present.Newest, stored.Newest));
        foreach (var kind in AlarmKinds.All.Where(kind => IsRestored(kind, stored[kind], present[kind], now.Uptime)))
        {
            merged = merged.With(kind, stored[kind]);
        }

        foreach (var kind in AlarmKinds.All.Where(kind => !merged[kind].IsOn && merged[kind].AheadUntil is null))
        {
            merged = merged.With(kind, merged[kind] with { AheadUntil = stored[kind].AheadUntil });
        }

        return merged;
    }

    private static bool IsRestored(AlarmKind kind, AlarmState stored, AlarmState present, TimeSpan now) => stored.IsOn
        && (!present.IsOn || (kind != AlarmKind.NoData && present.Stage == AlarmStage.Ringing && present.Degree <= stored.Degree
            && (stored.Stage == AlarmStage.Acknowledged || stored.QuietUntil > now)));

    private static AlarmState At(AlarmKind kind, AlarmState was, TimeSpan shift, TimeSpan unanswered, bool unknown, TimeSpan now)
    {
        var cap = now + kind.GetMaxSnooze();
        return was with
        {
            BeganAt = was.BeganAt + shift,
            QuietUntil = was.QuietUntil is not { } until ? null : unknown ? now : Earlier(until + shift, cap),
            FirstSoundAt = Earlier(was.FirstSoundAt + shift + unanswered, now),
            LastSoundAt = Earlier(was.LastSoundAt + shift, now),
            BeyondSeenAt = Earlier(was.BeyondSeenAt + shift, now),
            AheadUntil = unknown ? null : Earlier(was.AheadUntil + shift, cap),
            AudibleAt = null,
            NamedAt = null,
        };
    }

    private static DateTimeOffset? Later(DateTimeOffset? one, DateTimeOffset? other) => one is null || other > one ? other : one;

    private static TimeSpan? Earlier(TimeSpan? instant, TimeSpan max) => instant > max ? max : instant;

    private static TimeSpan Earlier(TimeSpan instant, TimeSpan max) => instant > max ? max : instant;
}
