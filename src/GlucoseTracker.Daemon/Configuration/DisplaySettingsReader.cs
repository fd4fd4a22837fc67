using GlucoseTracker.Daemon.Hats;
using GlucoseTracker.LinuxDevices.Panel;
using GlucoseTracker.Oled;

namespace GlucoseTracker.Daemon.Configuration;

/// <summary>Reads "Hat" and the group "Display": these settings override those of the hat.</summary>
internal static class DisplaySettingsReader
{
    /// <summary>The value that selects the setting of the hat.</summary>
    private const string FromHat = "hat";

    private const string NoLine = "none";

    private static readonly Dictionary<string, Hat> Hats =
        KnownHats.All.Append(KnownHats.Default with { Name = KnownHats.Custom }).ToDictionary(hat => hat.Name);

    private static readonly Dictionary<string, (PanelKind Kind, OledPanel? Oled)> Panels = new(
        OledPanels.All.Select(panel => KeyValuePair.Create(panel.Name, (PanelKind.Oled, (OledPanel?)panel))))
    {
        ["png"] = (PanelKind.Png, null),
        ["terminal"] = (PanelKind.Terminal, null),
        [FromHat] = (PanelKind.Oled, null),
    };

    public static DisplaySettings Read(SettingsReader settings)
    {
        var hat = settings.Choice("Hat", KnownHats.Default, Hats);
        var (kind, oled) = settings.Choice("Display:Panel", Panels[FromHat], Panels);
        var isNamed = settings.Text("Hat", KnownHats.Custom) != KnownHats.Custom;
        if (isNamed && oled is not null && oled != hat.Panel)
        {
            settings.Report(
                "Display:Panel", "setting.other-panel", ("hat", hat.Name), ("panel", hat.Panel.Name), ("custom", KnownHats.Custom));
        }

        return new DisplaySettings(
            kind,
            settings.AbsolutePath("Display:File", "/run/glucose-tracker/frame.png"),
            hat with { Panel = ReadColumns(settings, oled ?? hat.Panel), Wiring = ReadWiring(settings, hat.Wiring) });
    }

    /// <summary>Modules with the same chip may use other columns of its memory.</summary>
    private static OledPanel ReadColumns(SettingsReader settings, OledPanel panel)
    {
        const string key = "Display:ColumnOffset";
        if (settings.Text(key, FromHat) == FromHat)
        {
            return panel;
        }

        if (panel.MaxColumnOffset > 0)
        {
            return panel.WithColumnOffset(settings.Number(key, panel.ColumnOffset, 0, panel.MaxColumnOffset));
        }

        if (settings.Text(key, FromHat) != "0")
        {
            settings.Report(key, "setting.no-columns", ("hat", FromHat), ("controller", panel.Controller.Name));
        }

        return panel;
    }

    private static PanelWiring ReadWiring(SettingsReader settings, PanelWiring hat)
    {
        var bus = settings.Text("Display:Bus", FromHat);
        if (bus != FromHat && !Path.IsPathRooted(bus))
        {
            settings.Report("Display:Bus", "setting.bus", ("hat", FromHat), ("first", "/dev/i2c-1"), ("second", "/dev/spidev0.0"));
            bus = FromHat;
        }

        var address = settings.Text("Display:Address", FromHat) == FromHat
            ? hat.Address
            : settings.Number("Display:Address", hat.Address, 0x08, 0x77);
        var pins = hat.Pins with
        {
            DataCommand = ReadLine(settings, "Display:DataCommandLine", hat.Pins.DataCommand),
            Reset = ReadLine(settings, "Display:ResetLine", hat.Pins.Reset),
        };
        var wiring = hat with { Bus = bus == FromHat ? hat.Bus : bus, Address = address, Pins = pins };
        if (wiring.IsSpi && pins.DataCommand is null)
        {
            settings.Report("Display:DataCommandLine", "setting.spi-needs-line");
            return hat;
        }

        if (pins.DataCommand is { } line && line == pins.Reset)
        {
            settings.Report("Display:ResetLine", "setting.reset-line");
            return hat;
        }

        return wiring;
    }

    private static int? ReadLine(SettingsReader settings, string key, int? hat) => settings.Text(key, FromHat) switch
    {
        FromHat => hat,
        NoLine => null,
        _ => settings.Number(key, hat ?? 0, 0, ButtonSettings.MaxLine),
    };
}
