namespace GlucoseTracker.Pi.Doctor;

/// <summary>How grave a finding is.</summary>
public enum CheckLevel
{
    /// <summary>As it should be.</summary>
    Ok,

    /// <summary>The check was not made: it does not apply here, or it could not be made. Nothing is known.</summary>
    NotChecked,

    /// <summary>It works, or may work; somebody should look at it.</summary>
    Warning,

    /// <summary>It cannot work so.</summary>
    Problem,
}

/// <summary>What a check found.</summary>
/// <param name="Check">What was looked at, one or two words.</param>
/// <param name="Level">How grave it is.</param>
/// <param name="Text">What was found, in plain words.</param>
/// <param name="Next">What to do; null when nothing is to be done.</param>
public sealed record CheckResult(string Check, CheckLevel Level, string Text, string? Next = null)
{
    internal static CheckResult Ok(string check, string text) => new(check, CheckLevel.Ok, text);

    /// <param name="check">What was not looked at.</param>
    /// <param name="text">Why not.</param>
    /// <param name="next">How it can be looked at; null: there is nothing to look at here.</param>
    internal static CheckResult NotChecked(string check, string text, string? next = null) => new(check, CheckLevel.NotChecked, text, next);

    internal static CheckResult Warning(string check, string text, string next) => new(check, CheckLevel.Warning, text, next);

    internal static CheckResult Problem(string check, string text, string next) => new(check, CheckLevel.Problem, text, next);
}
