using GlucoseTracker.Domain.Values;

namespace GlucoseTracker.Simulator.Service;

/// <summary>The follower's account.</summary>
public sealed record SimulatedAccount
{
    /// <summary>The e-mail address. Default "follower@example.com".</summary>
    public string Email { get; init; } = "follower@example.com";

    /// <summary>The password. Default "correct horse".</summary>
    public string Password { get; init; } = "correct horse";

    /// <summary>The user id whose SHA-256 is the <c>account-id</c> header.</summary>
    public Guid UserId { get; init; } = new("5e1ec7ed-0000-4000-8000-0000000000aa");

    /// <summary>The ISO 3166 country code. Default "DE".</summary>
    public string Country { get; init; } = "DE";

    /// <summary>The unit of the account, which is independent of the people who share.</summary>
    public GlucoseUnit Unit { get; init; } = GlucoseUnit.MillimolesPerLiter;
}
