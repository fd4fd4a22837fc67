using GlucoseTracker.Domain.Alarms;
using GlucoseTracker.Domain.Alarms.Machine;
using GlucoseTracker.Screens.State;

namespace GlucoseTracker.Daemon.Alarms;

/// <summary>
/// Which alarm owns the screen: the worst that rings, else the worst that is quiet. A notice does not light the room in quiet hours.
/// </summary>
internal static class AlarmViewFactory
{
    public static AlarmView? Create(AlarmRules rules, AlarmStates states, AlarmInput facts)
    {
        if (AlarmAudibility.GetNamed(rules, states, facts) is { } named)
        {
            return new AlarmView(AlarmPhase.Ringing, named);
        }

        return states.Worst(s => s is { Stage: AlarmStage.Snoozed, Held: false }) is { } quiet
            ? new AlarmView(AlarmPhase.Snoozed, quiet, GetMinutesLeft(states[quiet], facts))
            : null;
    }

    private static int GetMinutesLeft(AlarmState state, AlarmInput facts) =>
        Math.Max(0, (int)Math.Ceiling(((state.QuietUntil ?? facts.Uptime) - facts.Uptime).TotalMinutes));
}
