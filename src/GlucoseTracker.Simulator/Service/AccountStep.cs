namespace GlucoseTracker.Simulator.Service;

/// <summary>A step between a correct password and a session (protocol section 3.2).</summary>
/// <param name="Type">The <c>type</c> of the step.</param>
/// <param name="Component">Its <c>componentName</c>.</param>
/// <param name="Acceptable">True when <c>/auth/continue</c> completes the step.</param>
public sealed record AccountStep(string Type, string Component, bool Acceptable)
{
    /// <summary>New terms of use.</summary>
    public static AccountStep Terms { get; } = new("tou", "AcceptDocument", Acceptable: true);

    /// <summary>A new privacy policy.</summary>
    public static AccountStep Privacy { get; } = new("pp", "AcceptDocument", Acceptable: true);

    /// <summary>The e-mail address is not verified.</summary>
    public static AccountStep VerifyEmail { get; } = new("verifyEmail", "VerifyEmail", Acceptable: false);

    /// <summary>An unknown step, such as a second factor.</summary>
    public static AccountStep Unknown { get; } = new("secondFactor", "EnterCode", Acceptable: false);
}
