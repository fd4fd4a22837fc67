using GlucoseTracker.Domain.Alarms;
using GlucoseTracker.Domain.Alarms.Machine;
using GlucoseTracker.Screens.State;

namespace GlucoseTracker.Daemon.Alarms;

/// <summary>
/// Selects the alarm on the screen: the most severe ringing alarm, otherwise the most severe snoozed or acknowledged one, otherwise an
/// alarm that was snoozed ahead. A notice does not brighten the panel during quiet hours.
/// </summary>
internal static class AlarmViewFactory
{
    public static AlarmView? Create(AlarmRules rules, AlarmStates states, AlarmInput facts)
    {
        if (AlarmAudibility.GetNamed(rules, states, facts) is { } named)
        {
            return new AlarmView(AlarmPhase.Ringing, named);
        }

        if (states.Worst(s => s is { IsQuiet: true, Held: false }) is { } quiet)
        {
            var phase = states[quiet].Stage == AlarmStage.Acknowledged ? AlarmPhase.Acknowledged : AlarmPhase.Snoozed;
            return new AlarmView(phase, quiet, GetMinutesLeft(states[quiet].QuietUntil, facts));
        }

        return states.Worst(s => s.AheadUntil > facts.Uptime) is { } ahead
            ? new AlarmView(AlarmPhase.Snoozed, ahead, GetMinutesLeft(states[ahead].AheadUntil, facts)) : null;
    }

    private static int GetMinutesLeft(TimeSpan? until, AlarmInput facts) =>
        Math.Max(0, (int)Math.Ceiling(((until ?? facts.Uptime) - facts.Uptime).TotalMinutes));
}
