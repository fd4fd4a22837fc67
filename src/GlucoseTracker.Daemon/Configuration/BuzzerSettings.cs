using GlucoseTracker.Daemon.Hats;
using GlucoseTracker.LinuxDevices.Gpio;

namespace GlucoseTracker.Daemon.Configuration;

/// <summary>The buzzer: an active one, which sounds while its line is high.</summary>
/// <param name="Chip">The label of the GPIO chip; empty: there is no buzzer.</param>
/// <param name="Line">The line on it: the BCM number on a Raspberry Pi.</param>
public sealed record BuzzerSettings(string Chip, int Line)
{
    /// <summary>Reads the group "Buzzer". A line of the hat is refused: a key would short a driven line to ground.</summary>
    internal static BuzzerSettings Read(SettingsReader settings, Hat hat)
    {
        var buzzer = new BuzzerSettings(settings.Text("Buzzer:Chip", ""), settings.Number("Buzzer:Line", 18, 0, ButtonSettings.MaxLine));
        var isOnHeader = buzzer.Chip == HeaderChip.Name || HeaderChip.Labels.Contains(buzzer.Chip);
        if (isOnHeader && hat.Lines.Contains(buzzer.Line))
        {
            settings.Report("Buzzer:Line", $"line {buzzer.Line} belongs to the hat {hat.Name}; choose one that it leaves free " +
                "('glucose-tracker hats' lists its lines)");
        }

        return buzzer;
    }
}
