using System.Globalization;
using GlucoseTracker.Screens;

namespace GlucoseTracker.Pi.Configuration;

/// <summary>The keys.</summary>
/// <param name="Chip">The label of the GPIO chip; empty: there is no key.</param>
/// <param name="Line">The line of the key that asks for a poll: the BCM number on a Raspberry Pi.</param>
/// <param name="PageLine">The line of the page key; null: there is none.</param>
/// <param name="LightLine">The line of the light key; null: there is none.</param>
public sealed record ButtonSettings(string Chip, int Line, int? PageLine = null, int? LightLine = null)
{
    private const string None = "none";
    private const int MostLine = 511;

    /// <summary>Which line plays which role.</summary>
    public IReadOnlyDictionary<int, KeyRole> Roles => PageLine is { } page && LightLine is { } light
        ? new Dictionary<int, KeyRole> { [Line] = KeyRole.Refresh, [page] = KeyRole.Page, [light] = KeyRole.Light }
        : new Dictionary<int, KeyRole> { [Line] = KeyRole.Refresh };

    /// <summary>Which keys that makes. Nobody knows where keys on loose lines stand, so no words point at them.</summary>
    public KeySet KeySet => Roles.Count > 1 ? KeySet.Three : KeySet.One;

    /// <summary>Reads the group "Button".</summary>
    internal static ButtonSettings Read(SettingsReader settings)
    {
        var advice = $"write \"{None}\" or a number from 0 to {MostLine}";
        var buttons = new ButtonSettings(
            settings.Text("Button:Chip", ""),
            settings.Number("Button:Line", 5, 0, MostLine),
            settings.Parsed<int?>("Button:PageLine", null, TryParse, advice),
            settings.Parsed<int?>("Button:LightLine", null, TryParse, advice));
        if (buttons.PageLine is null != buttons.LightLine is null)
        {
            settings.Report("Button", "PageLine and LightLine go together; write both or neither");
        }
        else if (buttons.PageLine == buttons.Line || buttons.LightLine == buttons.Line || (buttons.PageLine is { } line && line == buttons.LightLine))
        {
            settings.Report("Button", "every key needs a line of its own");
            return buttons with { PageLine = null, LightLine = null };
        }

        return buttons;
    }

    private static bool TryParse(string text, out int? line)
    {
        line = int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= MostLine ? number : null;
        return line is not null || text.Equals(None, StringComparison.OrdinalIgnoreCase);
    }
}
