namespace GlucoseTracker.Domain;

/// <summary>The alarms as they stood at an instant, for the time after a restart or a power cut: a snooze lasts neither longer nor shorter for it.</summary>
/// <param name="Stamp">The instant.</param>
/// <param name="States">Where they stood.</param>
public sealed record AlarmMemory(ClockStamp Stamp, AlarmStates States)
{
    /// <summary>True when it may become known later how much time has passed: the wall clock is not set yet, but was when this was kept.</summary>
    public bool MayBeToldLater(ClockStamp now)
    {
        ArgumentNullException.ThrowIfNull(now);
        return Stamp.ClockTrusted && !now.ClockTrusted && !Stamp.IsSameBoot(now);
    }

    /// <summary>
    /// The states with their instants on the present monotonic clock. Where nobody can tell how much time has passed, every snooze is
    /// over: it must not become longer, and an alarm too many is better than one too few.
    /// </summary>
    public AlarmStates At(ClockStamp now)
    {
        ArgumentNullException.ThrowIfNull(now);
        var passed = Stamp.Until(now);
        var shift = now.Uptime - Stamp.Uptime - (passed ?? now.Uptime);

        // After a power cut silence counts from the start, unless there was too much of it before: then it has gone on.
        var since = Stamp.IsSameBoot(now) || States[AlarmKind.NoData].IsOn ? States.DataSince + shift : TimeSpan.Zero;
        var states = States.WithData(Earlier(since, now.Uptime), States.Newest);
        foreach (var kind in AlarmKinds.All)
        {
            states = states.With(kind, At(kind, States[kind], shift, passed is null, now.Uptime));
        }

        return states;
    }

    /// <summary>
    /// The present states joined with what was remembered, once the wall clock tells how much time has passed. Without a clock only the
    /// alarm for no data could ring meanwhile, so all others come from memory.
    /// </summary>
    public AlarmStates Rejoin(AlarmStates present, ClockStamp now)
    {
        ArgumentNullException.ThrowIfNull(present);
        var remembered = At(now);
        return present[AlarmKind.NoData].IsOn ? remembered.With(AlarmKind.NoData, present[AlarmKind.NoData]) : remembered;
    }

    private static AlarmState At(AlarmKind kind, AlarmState was, TimeSpan shift, bool unknown, TimeSpan now)
    {
        var cap = now + kind.LongestSnooze();
        return was with
        {
            BeganAt = was.BeganAt + shift,
            QuietUntil = was.QuietUntil is not { } until ? null : unknown ? now : Earlier(until + shift, cap),
            FirstSoundAt = Earlier(was.FirstSoundAt + shift, now),
            LastSoundAt = Earlier(was.LastSoundAt + shift, now),
        };
    }

    private static TimeSpan? Earlier(TimeSpan? instant, TimeSpan most) => instant > most ? most : instant;

    private static TimeSpan Earlier(TimeSpan instant, TimeSpan most) => instant > most ? most : instant;
}
