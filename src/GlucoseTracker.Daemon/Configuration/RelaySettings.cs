using GlucoseTracker.Daemon.Hats;

namespace GlucoseTracker.Daemon.Configuration;

/// <summary>A relay or a vibration motor, which is switched on and off while an alarm is to be noticed.</summary>
/// <param name="Chip">The label of the GPIO chip; empty: there is none.</param>
/// <param name="Line">The line on it: the BCM number on a Raspberry Pi. Default 23.</param>
/// <param name="IsActiveLow">True: on while the line is low. Default false.</param>
/// <param name="OnTime">The time for which the relay is on. Default 2 s, 1 s to 10 s.</param>
/// <param name="OffTime">The time for which the relay is off at first; a third of it after a minute. Default 3 s, 3 s to 30 s.</param>
public sealed record RelaySettings(string Chip, int Line, bool IsActiveLow, TimeSpan OnTime, TimeSpan OffTime)
{
    /// <summary>There is no relay.</summary>
    internal static RelaySettings None { get; } = new("", 23, false, TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(3));

    /// <summary>Reads the group "Relay".</summary>
    internal static RelaySettings Read(SettingsReader settings, Hat hat, BuzzerSettings buzzer)
    {
        var relay = new RelaySettings(
            settings.Text("Relay:Chip", ""), settings.Number("Relay:Line", None.Line, 0, ButtonSettings.MaxLine),
            settings.Flag("Relay:ActiveLow", false),
            settings.Duration("Relay:OnTime", None.OnTime, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(10)),
            settings.Duration("Relay:OffTime", None.OffTime, TimeSpan.FromSeconds(3), TimeSpan.FromSeconds(30)));
        HeaderLines.Check(settings, "Relay", relay.Chip, relay.Line, hat);
        if (relay.Chip.Length > 0 && relay.Chip == buzzer.Chip && relay.Line == buzzer.Line)
        {
            settings.Report("Relay:Line", "setting.line-of-buzzer", ("line", $"{relay.Line}"));
        }

        return relay;
    }
}
