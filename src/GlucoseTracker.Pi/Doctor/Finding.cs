namespace GlucoseTracker.Pi.Doctor;

/// <summary>How grave a finding is.</summary>
public enum FindingLevel
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
public sealed record Finding(string Check, FindingLevel Level, string Text, string? Next = null)
{
    internal static Finding Ok(string check, string text) => new(check, FindingLevel.Ok, text);

    /// <param name="check">What was not looked at.</param>
    /// <param name="text">Why not.</param>
    /// <param name="next">How it can be looked at; null: there is nothing to look at here.</param>
    internal static Finding NotChecked(string check, string text, string? next = null) => new(check, FindingLevel.NotChecked, text, next);

    internal static Finding Warning(string check, string text, string next) => new(check, FindingLevel.Warning, text, next);

    internal static Finding Problem(string check, string text, string next) => new(check, FindingLevel.Problem, text, next);
}
