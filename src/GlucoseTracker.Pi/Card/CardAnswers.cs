using GlucoseTracker.Daemon.Hats;
using GlucoseTracker.Domain.Values;
using GlucoseTracker.Pi.Login;

namespace GlucoseTracker.Pi.Card;

/// <summary>What the owner answered about a new card.</summary>
internal sealed record CardAnswers
{
    /// <summary>The board with the panel.</summary>
    public required Hat Hat { get; init; }

    /// <summary>The unit of the values.</summary>
    public required GlucoseUnit Unit { get; init; }

    /// <summary>The device's name in the network.</summary>
    public required string HostName { get; init; }

    /// <summary>A name such as Europe/Vienna.</summary>
    public required string TimeZone { get; init; }

    /// <summary>The Wi-Fi's name; empty: a cable.</summary>
    public string WifiName { get; init; } = "";

    /// <summary>The Wi-Fi's password; null: an open network.</summary>
    public Secret? WifiPassword { get; init; }

    /// <summary>Two letters, such as AT; the radio follows the rules of this country.</summary>
    public string WifiCountry { get; init; } = "";

    /// <summary>The public key of the owner's computer; empty: nobody can log in over the network.</summary>
    public string SshKey { get; init; } = "";

    /// <summary>The LibreLinkUp account; null: the owner adds the file later.</summary>
    public LoginInput? Login { get; init; }

    /// <summary>A placeholder: it holds secrets.</summary>
    public override string ToString() => "[card]";
}
