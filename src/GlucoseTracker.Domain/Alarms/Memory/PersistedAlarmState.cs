using GlucoseTracker.Domain.Alarms.Machine;

namespace GlucoseTracker.Domain.Alarms.Memory;

/// <summary>
/// The alarm state at an instant, for restoring it after a restart or a power cut without changing the end of a snooze.
/// </summary>
/// <param name="Stamp">The instant.</param>
/// <param name="States">The alarm states.</param>
public sealed record PersistedAlarmState(ClockStamp Stamp, AlarmStates States)
{
    /// <summary>The off time after which the time without data counts from the start: 15 minutes.</summary>
    private static readonly TimeSpan LongOff = TimeSpan.FromMinutes(15);

    /// <summary>
    /// True when the off time may become known later: the wall clock is not set yet, but was set when the state was stored.
    /// </summary>
    public bool MayBeToldLater(ClockStamp now)
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
    public AlarmStates Rejoin(AlarmStates present, ClockStamp now, TimeSpan startedAt)
    {
        ArgumentNullException.ThrowIfNull(present);
        var remembered = At(now);
        if (present.Person is not null && remembered.Person is not null && present.Person != remembered.Person)
        {
            return present[AlarmKind.NoData].IsOn ? remembered.With(AlarmKind.NoData, present[AlarmKind.NoData]) : remembered;
        }

        var hasNew = present.DataSince > startedAt;
        var joined = present.WithPerson(present.Person ?? remembered.Person).WithData(
            hasNew || !remembered[AlarmKind.NoData].IsOn
                ? present.DataSince
                : remembered.DataSince, Later(present.Newest, remembered.Newest));
        foreach (var kind in AlarmKinds.All.Where(kind => IsTaken(kind, remembered[kind], present[kind], now.Uptime)))
        {
            joined = joined.With(kind, remembered[kind]);
        }

        foreach (var kind in AlarmKinds.All.Where(kind => !joined[kind].IsOn && joined[kind].AheadUntil is null))
        {
            joined = joined.With(kind, joined[kind] with { AheadUntil = remembered[kind].AheadUntil });
        }

        return joined;
    }

    private static bool IsTaken(AlarmKind kind, AlarmState remembered, AlarmState present, TimeSpan now) => remembered.IsOn
        && (!present.IsOn || (kind != AlarmKind.NoData && present.Stage == AlarmStage.Ringing && present.Degree <= remembered.Degree
            && (remembered.Stage == AlarmStage.Acknowledged || remembered.QuietUntil > now)));

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

    private static TimeSpan? Earlier(TimeSpan? instant, TimeSpan most) => instant > most ? most : instant;

    private static TimeSpan Earlier(TimeSpan instant, TimeSpan most) => instant > most ? most : instant;
}
