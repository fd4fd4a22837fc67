using GlucoseTracker.Domain.Alarms;

namespace GlucoseTracker.Daemon.Alarms;

/// <summary>Says that a configured rule is not in use.</summary>
public static class AlarmWarning
{
    /// <summary>The remedy.</summary>
    public const string Advice = "Correct Alarms:UrgentLow, or set Alarms:UrgentLow:AllowUnsafe to true if you mean it; then run " +
        "'glucose-tracker reload'.";

    /// <summary>The settings that are not in use.</summary>
    public const string Text =
        "urgent low uses its defaults, because the configuration switches it off, sets its limit below 2.5 mmol/L (45 mg/dL), or makes " +
        "it wait for more than 10 minutes";

    /// <summary>A sentence, and what to do; null when all configured rules are in use.</summary>
    public static string? Get(AlarmRules rules) => rules.UrgentLowReplaced ? $"{Text}. {Advice}" : null;
}
