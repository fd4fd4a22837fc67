using System.Text.Json.Serialization;

namespace GlucoseTracker.LibreLinkUp.Wire;

/// <summary>The body of a login.</summary>
internal sealed record WireCredentials(
    [property: JsonPropertyName("email")] string Email,
    [property: JsonPropertyName("password")] string Password)
{
    public override string ToString() => "[credentials]";
}
