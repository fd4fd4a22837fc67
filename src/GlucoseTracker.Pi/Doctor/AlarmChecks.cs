using GlucoseTracker.Daemon.Alarms;
using GlucoseTracker.Domain.Alarms;

namespace GlucoseTracker.Pi.Doctor;

/// <summary>Whether the alarms' rules are those of the configuration.</summary>
internal static class AlarmChecks
{
    public static Finding Rules(AlarmRules rules) => rules switch
    {
        { UrgentLowReplaced: true } => Finding.Warning("alarms", AlarmWarning.Text, AlarmWarning.Next),
        { UrgentLow.IsMeaningless: true } => Finding.Ok("alarms", "urgent low is switched off or weakened, as the configuration allows it (Alarms:UrgentLow:AllowUnsafe)"),
        _ => Finding.Ok("alarms", "the configured rules are in use"),
    };
}
