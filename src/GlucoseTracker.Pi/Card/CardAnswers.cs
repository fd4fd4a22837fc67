using GlucoseTracker.Daemon.Hats;
using GlucoseTracker.Domain.Languages;
using GlucoseTracker.Domain.Values;
using GlucoseTracker.Pi.Login;

namespace GlucoseTracker.Pi.Card;

/// <summary>The owner's answers to the questions of <c>card</c>.</summary>
internal sealed record CardAnswers
{
    /// <summary>The board with the panel.</summary>
    public required Hat Hat { get; init; }

    /// <summary>The unit of glucose values on the panel.</summary>
    public required GlucoseUnit Unit { get; init; }

    /// <summary>The outputs of alarms, by their names in <see cref="Setup.WakeSetup.Outputs"/>. Default none.</summary>
    public IReadOnlyList<string> Wake { get; init; } = [];

    /// <summary>The topic of the ntfy app; null without a phone among the outputs.</summary>
    public string? Topic { get; init; }

    /// <summary>The language of the device, that of the dialog. Default English.</summary>
    public Language Language { get; init; } = Language.English;

    /// <summary>The host name of the device.</summary>
    public required string HostName { get; init; }

    /// <summary>The name of the time zone, such as Europe/Vienna.</summary>
    public required string TimeZone { get; init; }

    /// <summary>The name (SSID) of the Wi-Fi network; empty when the device uses a network cable.</summary>
    public string WifiName { get; init; } = "";

    /// <summary>The password of the Wi-Fi network; null for an open network.</summary>
    public Secret? WifiPassword { get; init; }

    /// <summary>The country code of the Wi-Fi radio, such as AT; it selects the permitted channels.</summary>
    public string WifiCountry { get; init; } = "";

    /// <summary>The SSH public key of the owner's computer; empty when remote login is disabled.</summary>
    public string SshKey { get; init; } = "";

    /// <summary>The LibreLinkUp account; null when the owner adds the account file later.</summary>
    public LoginInput? Login { get; init; }

    /// <summary>A fixed text, because the answers contain passwords.</summary>
    public override string ToString() => "[card]";
}
