using GlucoseTracker.Daemon.Hats;
using GlucoseTracker.LinuxDevices.Gpio;

namespace GlucoseTracker.Daemon.Configuration;

/// <summary>Checks which GPIO lines of the header an output may use.</summary>
internal static class HeaderLines
{
    /// <summary>Rejects a line of the hat, because a key would short a driven line to ground.</summary>
    /// <param name="settings">Collects the problems.</param>
    /// <param name="group">The group of settings of the output.</param>
    /// <param name="chip">The chip of the output; empty: there is no output.</param>
    /// <param name="line">The line of the output.</param>
    /// <param name="hat">The hat.</param>
    public static void Check(SettingsReader settings, string group, string chip, int line, Hat hat)
    {
        var isOnHeader = chip == HeaderChip.Name || HeaderChip.Labels.Contains(chip);
        if (isOnHeader && hat.Lines.Contains(line))
        {
            settings.Report($"{group}:Line", "setting.line-of-hat", ("line", $"{line}"), ("hat", hat.Name));
        }
    }
}
