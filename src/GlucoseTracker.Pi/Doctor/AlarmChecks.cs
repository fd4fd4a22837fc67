using GlucoseTracker.Daemon.Alarms;
using GlucoseTracker.Daemon.Configuration;
using GlucoseTracker.Domain.Alarms;
using GlucoseTracker.Pi.Setup;

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

    /// <summary>Checks whether an alarm has an output besides the panel.</summary>
    public static CheckResult Sound(TrackerOptions options) => WakeSetup.CanWake(options)
        ? CheckResult.Ok("sound", "alarms sound, or are sent to a phone; 'glucose-tracker alarm-test' tests it")
        : CheckResult.Warning("sound", "alarms only show on the panel; nothing can sound",
            "sudo glucose-tracker setup --wake buzzer, or another way: docs/sound.md");
}
