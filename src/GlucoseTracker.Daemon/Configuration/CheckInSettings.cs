using GlucoseTracker.Domain.Values;

namespace GlucoseTracker.Daemon.Configuration;

/// <summary>A dead man's switch, to which this device reports while it works.</summary>
/// <param name="Address">The address that is asked with GET; null: <paramref name="AddressFile"/> applies. It is a key, so it prints as a
/// placeholder.</param>
/// <param name="AddressFile">A file that holds the address; empty: the systemd credential, if there is one.</param>
/// <param name="Interval">The time between two requests. Default 5 minutes, 1 minute to 1 hour.</param>
public sealed record CheckInSettings(Secret? Address, string AddressFile, TimeSpan Interval)
{
    /// <summary>Reads the group "CheckIn".</summary>
    internal static CheckInSettings Read(SettingsReader settings) => new(
        NotificationSettingsReader.ReadSecretAddress(settings, "CheckIn:Address"),
        settings.AbsolutePath("CheckIn:AddressFile", ""),
        settings.Duration("CheckIn:Interval", TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(1), TimeSpan.FromHours(1)));
}
