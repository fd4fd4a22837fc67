namespace GlucoseTracker.Daemon.Configuration;

/// <summary>A speaker behind ALSA.</summary>
/// <param name="Device">The name of the ALSA device, such as "plughw:CARD=Device"; empty: there is no speaker.</param>
public sealed record LoudspeakerSettings(string Device)
{
    private const int MaxLength = 100;

    /// <summary>Reads the group "Speaker".</summary>
    internal static LoudspeakerSettings Read(SettingsReader settings)
    {
        var device = settings.Text("Speaker:Device", "").Trim();
        if (device.Length > MaxLength || device.Any(c => !char.IsAsciiLetterOrDigit(c) && !":=,_-.".Contains(c, StringComparison.Ordinal)))
        {
            settings.Report("Speaker:Device", "setting.speaker", ("name", "plughw:CARD=Device"));
            device = "";
        }

        return new LoudspeakerSettings(device);
    }
}
