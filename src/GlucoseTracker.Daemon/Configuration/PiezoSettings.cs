using GlucoseTracker.Domain.Languages;

namespace GlucoseTracker.Daemon.Configuration;

/// <summary>A passive piezo at the hardware PWM.</summary>
/// <param name="Chip">N of /sys/class/pwm/pwmchipN; null: there is no piezo.</param>
/// <param name="Channel">The channel on it. Default 0.</param>
/// <param name="Frequency">The frequency of the tone in hertz; a piezo is loudest at its resonance. Default 2700, 100 to 10000.</param>
public sealed record PiezoSettings(int? Chip, int Channel, int Frequency)
{
    /// <summary>Reads the group "Piezo".</summary>
    internal static PiezoSettings Read(SettingsReader settings) => new(
        settings.Parsed<int?>("Piezo:Chip", null, TryParseChip,
            new CatalogueText("advice.pwm-chip", ("number", "0"), ("none", "none"))),
        settings.Number("Piezo:Channel", 0, 0, 31),
        settings.Number("Piezo:Frequency", 2700, 100, 10_000));

    private static bool TryParseChip(string text, out int? chip)
    {
        var isNumber = byte.TryParse(text, System.Globalization.NumberStyles.None, null, out var number);
        chip = isNumber ? number : null;
        return isNumber || text.Equals("none", StringComparison.OrdinalIgnoreCase);
    }
}
