namespace GlucoseTracker.Pi.Doctor;

/// <summary>The result level of a check, in increasing severity.</summary>
public enum CheckLevel
{
    /// <summary>The check found no problem.</summary>
    Ok,

    /// <summary>The check does not apply to this device, or could not be made.</summary>
    NotChecked,

    /// <summary>The checked part works or may work, but needs attention.</summary>
    Warning,

    /// <summary>The checked part cannot work.</summary>
    Problem,
}

/// <summary>The result of one check of <c>doctor</c>.</summary>
/// <param name="Check">The name of the check, one or two words.</param>
/// <param name="Level">The severity.</param>
/// <param name="Text">The result in plain words.</param>
/// <param name="Next">The remedy; null when no action is needed.</param>
public sealed record CheckResult(string Check, CheckLevel Level, string Text, string? Next = null)
{
    internal static CheckResult Ok(string check, string text) => new(check, CheckLevel.Ok, text);

    /// <param name="check">The name of the check.</param>
    /// <param name="text">The reason why the check was not made.</param>
    /// <param name="next">The command of the check; null when the check does not apply to this device.</param>
    internal static CheckResult NotChecked(string check, string text, string? next = null) => new(check, CheckLevel.NotChecked, text, next);

    internal static CheckResult Warning(string check, string text, string next) => new(check, CheckLevel.Warning, text, next);

    internal static CheckResult Problem(string check, string text, string next) => new(check, CheckLevel.Problem, text, next);
}
