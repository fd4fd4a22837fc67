using GlucoseTracker.Domain.Values;

namespace GlucoseTracker.Daemon.Configuration;

/// <summary>The webhook that receives each new reading.</summary>
/// <param name="Address">The address; null: readings are posted nowhere. It may be a key, so it prints as a placeholder.</param>
/// <param name="TokenFile">A file with a bearer token; empty: the systemd credential, if there is one.</param>
public sealed record ReadingsWebhookSettings(Secret? Address, string TokenFile)
{
    /// <summary>Reads the group "ReadingsWebhook".</summary>
    internal static ReadingsWebhookSettings Read(SettingsReader settings) => new(
        NotificationSettingsReader.ReadSecretAddress(settings, "ReadingsWebhook:Address"),
        settings.AbsolutePath("ReadingsWebhook:TokenFile", ""));
}
