using GlucoseTracker.Daemon.Alarms;
using GlucoseTracker.Domain.Alarms;

namespace GlucoseTracker.Pi.Doctor;

/// <summary>Whether the alarms' rules are those of the configuration.</summary>
internal static class AlarmChecks
{
    public static CheckResult Rules(AlarmRules rules) => rules switch
    {
        { UrgentLowReplaced: true } => CheckResult.Warning("alarms", AlarmWarning.Text, AlarmWarning.Advice),
        { UrgentLow.IsMeaningless: true } => CheckResult.Ok(
            "alarms", "urgent low is switched off or weakened, as the configuration allows it (Alarms:UrgentLow:AllowUnsafe)"),
        _ => CheckResult.Ok("alarms", "the configured rules are in use"),
    };
}
