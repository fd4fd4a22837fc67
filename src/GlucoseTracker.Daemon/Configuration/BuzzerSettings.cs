using GlucoseTracker.Daemon.Hats;

namespace GlucoseTracker.Daemon.Configuration;

/// <summary>The buzzer: an active one, which sounds while its line is high.</summary>
/// <param name="Chip">The label of the GPIO chip; empty: no buzzer.</param>
/// <param name="Line">The GPIO line; on a Raspberry Pi the BCM number.</param>
public sealed record BuzzerSettings(string Chip, int Line)
{
    /// <summary>Reads the group "Buzzer".</summary>
    internal static BuzzerSettings Read(SettingsReader settings, Hat hat)
    {
        var buzzer = new BuzzerSettings(settings.Text("Buzzer:Chip", ""), settings.Number("Buzzer:Line", 18, 0, ButtonSettings.MaxLine));
        HeaderLines.Check(settings, "Buzzer", buzzer.Chip, buzzer.Line, hat);
        return buzzer;
    }
}
