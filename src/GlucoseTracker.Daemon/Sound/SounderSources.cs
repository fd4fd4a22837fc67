using GlucoseTracker.Daemon.Configuration;
using GlucoseTracker.Domain.Alarms.Sounds;
using GlucoseTracker.LinuxDevices.Sound;

namespace GlucoseTracker.Daemon.Sound;

/// <summary>Lists the sound outputs.</summary>
public static class SounderSources
{
    /// <summary>The name of an active buzzer.</summary>
    public const string Buzzer = "buzzer";

    /// <summary>The configured outputs in the order of an alarm test.</summary>
    /// <param name="options">The configuration.</param>
    /// <param name="directory">The folder for the sound file of a speaker.</param>
    public static IReadOnlyList<SounderSource> List(TrackerOptions options, string directory)
    {
        ArgumentNullException.ThrowIfNull(options);
        return [.. Enumerate(options, directory)];
    }

    private static IEnumerable<SounderSource> Enumerate(TrackerOptions options, string directory)
    {
        if (options.Buzzer is { Chip.Length: > 0 } buzzer)
        {
            yield return new SounderSource(Buzzer, $"line {buzzer.Line} of {buzzer.Chip}", () => new PatternSounder(
                GpioSoundOutput.Open(buzzer.Chip, buzzer.Line, "Buzzer:Chip"), SoundPattern.Create));
        }

        if (options.Piezo is { Chip: { } chip } piezo)
        {
            yield return new SounderSource("piezo", $"channel {piezo.Channel} of pwmchip{chip}", () => new PatternSounder(
                PwmSoundOutput.Open(chip, piezo.Channel, piezo.Frequency), SoundPattern.Create));
        }

        if (options.Relay is { Chip.Length: > 0 } relay)
        {
            var pattern = new SoundPattern(1, relay.OnTime, TimeSpan.Zero, relay.OffTime);
            yield return new SounderSource("relay", $"line {relay.Line} of {relay.Chip}", () => new PatternSounder(
                GpioSoundOutput.Open(relay.Chip, relay.Line, "Relay:Chip", relay.IsActiveLow), _ => pattern));
        }

        if (options.Loudspeaker is { Device.Length: > 0 } speaker)
        {
            yield return new SounderSource("speaker", speaker.Device, () => LoudspeakerSounder.Open(
                directory, file => AplayPlayback.Start(speaker.Device, file)));
        }
    }
}
