using GlucoseTracker.Domain.Alarms;
using GlucoseTracker.Domain.Languages;

namespace GlucoseTracker.Daemon.Alarms;

/// <summary>The warning that a configured rule is not in use.</summary>
public static class AlarmWarning
{
    /// <summary>The settings that are not in use.</summary>
    public static string GetText(ProgramTexts texts)
    {
        ArgumentNullException.ThrowIfNull(texts);
        return texts.Get("alarms.urgent-low-replaced");
    }

    /// <summary>The next step.</summary>
    public static string GetAdvice(ProgramTexts texts)
    {
        ArgumentNullException.ThrowIfNull(texts);
        return texts.Get("alarms.urgent-low-replaced.advice");
    }

    /// <summary>The problem and the remedy; null when all configured rules are in use.</summary>
    public static string? Get(AlarmRules rules, ProgramTexts? texts = null)
    {
        ArgumentNullException.ThrowIfNull(rules);
        var words = texts ?? ProgramTexts.English;
        return rules.UrgentLowReplaced ? $"{GetText(words)}. {GetAdvice(words)}" : null;
    }
}
