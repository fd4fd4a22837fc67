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
    public static AlarmView? Create(AlarmRules rules, AlarmStates states, AlarmInput input)
    {
        if (AlarmAudibility.GetNamed(rules, states, input) is { } named)
        {
            return new AlarmView(AlarmPhase.Ringing, named);
        }

        if (states.Worst(s => s is { IsQuiet: true, Held: false }) is { } quiet)
        {
            var phase = states[quiet].Stage == AlarmStage.Acknowledged ? AlarmPhase.Acknowledged : AlarmPhase.Snoozed;
            return new AlarmView(phase, quiet, GetMinutesLeft(states[quiet].QuietUntil, input));
        }

        return states.Worst(s => s.AheadUntil > input.Uptime) is { } ahead
            ? new AlarmView(AlarmPhase.Snoozed, ahead, GetMinutesLeft(states[ahead].AheadUntil, input)) : null;
    }

    private static int GetMinutesLeft(TimeSpan? until, AlarmInput input) =>
        Math.Max(0, (int)Math.Ceiling(((until ?? input.Uptime) - input.Uptime).TotalMinutes));
}
