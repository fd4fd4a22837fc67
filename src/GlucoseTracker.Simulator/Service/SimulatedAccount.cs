using GlucoseTracker.Domain.Values;

namespace GlucoseTracker.Simulator.Service;

/// <summary>The follower's account that clients sign in to.</summary>
public sealed record SimulatedAccount
{
    /// <summary>Default "follower@example.com".</summary>
    public string Email { get; init; } = "follower@example.com";

    /// <summary>Default "correct horse".</summary>
    public string Password { get; init; } = "correct horse";

    /// <summary>The user id whose SHA-256 is the <c>account-id</c> header.</summary>
    public Guid UserId { get; init; } = new("5e1ec7ed-0000-4000-8000-0000000000aa");

    /// <summary>ISO 3166 code. Default "DE".</summary>
    public string Country { get; init; } = "DE";

    /// <summary>The account's own unit, which says nothing about the people who share.</summary>
    public GlucoseUnit Unit { get; init; } = GlucoseUnit.MillimolesPerLiter;
}
