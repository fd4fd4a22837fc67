using GlucoseTracker.Simulator.Service;

namespace GlucoseTracker.Simulator.Scenarios;

/// <content>Requirements of the service for accounts and clients (protocol sections 1, 2.2, 3.2).</content>
public sealed partial record Scenario
{
    /// <summary>Scenarios of account and version.</summary>
    public static IReadOnlyList<Scenario> Accounts =>
        [Redirected, NewRegion, Moved, Terms, Privacy, VerifyEmail, UnknownStep, VersionRaised, NewGeneration];

    /// <summary>The account belongs to a region.</summary>
    public static Scenario Redirected { get; } = WithRules(
        "redirect", "The account lives in the region de: a login elsewhere is redirected.", new ServiceRules { Region = "de" });

    /// <summary>The account belongs to a new region.</summary>
    public static Scenario NewRegion { get; } = WithRules(
        "redirect-new-region", "The account lives in a region that no client has heard of.", new ServiceRules { Region = "xy9" });

    /// <summary>The account moves to another region during a session.</summary>
    public static Scenario Moved { get; } = WithRules(
        "moved", "The account has moved to the region us: data calls with an older session are redirected until a new login.",
        new ServiceRules { MovedTo = "us" });

    /// <summary>New terms and a new policy.</summary>
    public static Scenario Terms { get; } = WithRules(
        "terms", "New terms and then a new privacy policy must be accepted.",
        new ServiceRules { Steps = [AccountStep.Terms, AccountStep.Privacy] });

    /// <summary>A new policy.</summary>
    public static Scenario Privacy { get; } = WithRules(
        "privacy", "A new privacy policy must be accepted.", new ServiceRules { Steps = [AccountStep.Privacy] });

    /// <summary>The e-mail address is not verified.</summary>
    public static Scenario VerifyEmail { get; } = WithRules(
        "verify-email", "The account's e-mail address must be verified.", new ServiceRules { Steps = [AccountStep.VerifyEmail] });

    /// <summary>An unknown account step.</summary>
    public static Scenario UnknownStep { get; } = WithRules(
        "unknown-step", "The account requires an unknown step.", new ServiceRules { Steps = [AccountStep.Unknown] });

    /// <summary>The service requires a newer client.</summary>
    public static Scenario VersionRaised { get; } = WithRules(
        "version-raised", "Data calls need client version 4.19.2.", new ServiceRules { MinimumVersion = new Version(4, 19, 2) });

    /// <summary>The service requires a client of the next generation.</summary>
    public static Scenario NewGeneration { get; } = WithRules(
        "version-5",
        "Data calls need client version 5.0.0, that is another interface.", new ServiceRules { MinimumVersion = new Version(5, 0, 0) });

    private static Scenario WithRules(string name, string title, ServiceRules rules) =>
        new() { Name = name, Title = title, Profile = GlucoseProfile.Calm, Rules = rules };
}
