namespace GlucoseTracker.Daemon.Configuration;

/// <summary>The outputs for problems of the device: low supply voltage, heat, a full card.</summary>
/// <param name="OnPanel">True: on the panel, in turns with the trace. Default false.</param>
/// <param name="ByNotification">True: once by notification each time that it begins. Default false.</param>
public sealed record DeviceNoticeSettings(bool OnPanel, bool ByNotification)
{
    /// <summary>Reads the group "DeviceNotices".</summary>
    internal static DeviceNoticeSettings Read(SettingsReader settings) => new(
        settings.Flag("DeviceNotices:OnPanel", false), settings.Flag("DeviceNotices:ByNotification", false));
}
