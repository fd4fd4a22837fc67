using System.Globalization;
using GlucoseTracker.Daemon.Hats;
using GlucoseTracker.Domain.Languages;
using GlucoseTracker.LinuxDevices.Gpio;
using GlucoseTracker.Screens.Keys;
using GlucoseTracker.Screens.State;

namespace GlucoseTracker.Daemon.Configuration;

/// <summary>The keys.</summary>
/// <param name="Chip">The label of the GPIO chip; empty: there is no key.</param>
/// <param name="Line">The line of the refresh key: the BCM number on a Raspberry Pi.</param>
/// <param name="PageLine">The line of the page key; null: there is none.</param>
/// <param name="LightLine">The line of the light key; null: there is none.</param>
/// <param name="SwitchOff">True: holding the light key for 5 s switches the device off, where the system allows it. Default false.</param>
/// <param name="SnoozeAhead">True: two presses of the refresh key snooze the milder alarms ahead of time. Default false.</param>
/// <param name="Hat">The hat whose keys are used; null: those on the lines above.</param>
public sealed record ButtonSettings(
    string Chip, int Line, int? PageLine = null, int? LightLine = null, bool SwitchOff = false, Hat? Hat = null, bool SnoozeAhead = false)
{
    private const string None = "none";

    /// <summary>The highest line number of a GPIO chip that the configuration accepts: 511.</summary>
    internal const int MaxLine = 511;

    /// <summary>The role of each line.</summary>
    public IReadOnlyDictionary<int, KeyRole> Roles => Hat?.Keys.ToDictionary(key => key.Line, key => key.Role) ?? LineRoles;

    /// <summary>The keys of the device. The position of keys on separate lines is unknown, so no word points at them.</summary>
    public KeySet KeySet => Chip.Length == 0 ? KeySet.None : Hat?.KeySet ?? (LineRoles.Count > 1 ? KeySet.Three : KeySet.One);

    private Dictionary<int, KeyRole> LineRoles => PageLine is { } page && LightLine is { } light
        ? new Dictionary<int, KeyRole> { [Line] = KeyRole.Refresh, [page] = KeyRole.Page, [light] = KeyRole.Light }
        : new Dictionary<int, KeyRole> { [Line] = KeyRole.Refresh };

    /// <summary>Reads the group "Button". Without a chip, all keys of the hat are used.</summary>
    internal static ButtonSettings Read(SettingsReader settings, Hat hat)
    {
        var advice = new CatalogueText("advice.line", ("none", None), ("max", $"{MaxLine}"));
        var buttons = new ButtonSettings(
            settings.Text("Button:Chip", ""),
            settings.Number("Button:Line", 5, 0, MaxLine),
            settings.Parsed<int?>("Button:PageLine", null, TryParse, advice),
            settings.Parsed<int?>("Button:LightLine", null, TryParse, advice),
            settings.Flag("Button:SwitchOff", false),
            SnoozeAhead: settings.Flag("Button:SnoozeAhead", false));
        if (buttons.PageLine is null != buttons.LightLine is null)
        {
            settings.Report("Button", "setting.lines-go-together");
        }
        else if (buttons.PageLine == buttons.Line
            || buttons.LightLine == buttons.Line
            || (buttons.PageLine is { } line && line == buttons.LightLine))
        {
            settings.Report("Button", "setting.line-of-its-own");
            return buttons with { PageLine = null, LightLine = null };
        }

        buttons = buttons.Chip.Length == 0 && hat.Keys.Length > 0 ? buttons with { Chip = HeaderChip.Name, Hat = hat } : buttons;
        if (buttons is { SwitchOff: true, KeySet: KeySet.One or KeySet.None })
        {
            settings.Report("Button:SwitchOff", "setting.no-light-key");
        }

        return buttons;
    }

    private static bool TryParse(string text, out int? line)
    {
        line = int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= MaxLine ? number : null;
        return line is not null || text.Equals(None, StringComparison.OrdinalIgnoreCase);
    }
}
