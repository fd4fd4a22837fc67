using GlucoseTracker.Daemon.Alarms;
using GlucoseTracker.Daemon.Configuration;
using GlucoseTracker.Domain.Alarms;
using GlucoseTracker.Pi.Languages;
using GlucoseTracker.Pi.Setup;

namespace GlucoseTracker.Pi.Doctor;

/// <summary>Checks the alarm rules and the outputs of alarms.</summary>
internal static class AlarmChecks
{
    public static CheckResult Rules(AlarmRules rules) => rules switch
    {
        { UrgentLowReplaced: true } => CheckResult.Warning(
            "alarms", AlarmWarning.GetText(UserTexts.Current), AlarmWarning.GetAdvice(UserTexts.Current)),
        { UrgentLow.IsMeaningless: true } => CheckResult.Ok(
            "alarms", UserTexts.Get("doctor.alarms-weakened")),
        _ => CheckResult.Ok("alarms", UserTexts.Get("doctor.alarms-in-use")),
    };

    /// <summary>Checks whether an alarm has an output besides the panel.</summary>
    public static CheckResult Sound(TrackerOptions options) => WakeSetup.CanWake(options)
        ? CheckResult.Ok("sound", UserTexts.Get("doctor.sound-ok"))
        : CheckResult.Warning("sound", UserTexts.Get("doctor.sound-none"),
            UserTexts.Get("doctor.sound-none.next"));
}
