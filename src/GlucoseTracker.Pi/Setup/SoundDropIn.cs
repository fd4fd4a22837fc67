using System.Text;
using GlucoseTracker.Daemon.Configuration;

namespace GlucoseTracker.Pi.Setup;

/// <summary>
/// The drop-in of the unit with the rights that a speaker and a piezo need. The packaged unit does not have them, and a buzzer or a relay
/// needs nothing more than the keys do.
/// </summary>
internal static class SoundDropIn
{
    /// <summary>The path at which systemd reads the drop-in.</summary>
    public const string Path = "/etc/systemd/system/glucose-tracker.service.d/sound.conf";

    /// <summary>The content; null when the configuration needs none.</summary>
    public static string? Create(TrackerOptions options)
    {
        if (options.Loudspeaker.Device.Length == 0 && options.Piezo.Chip is null)
        {
            return null;
        }

        var text = new StringBuilder("# Written by 'glucose-tracker setup' for the sound outputs of the configuration.\n[Service]\n");
        if (options.Loudspeaker.Device.Length > 0)
        {
            text.Append(
                """
                # The speaker: /dev/snd by its number, since a name is ignored while its module is not loaded, and its group.
                SupplementaryGroups=audio
                DeviceAllow=char-116 rw

                """);
        }

        if (options.Piezo.Chip is { } chip)
        {
            text.Append(
                $"""
                # The piezo: the hardware PWM is switched by files.
                ReadWritePaths=-/sys/class/pwm/pwmchip{chip}

                """);
        }

        return text.ToString();
    }
}
