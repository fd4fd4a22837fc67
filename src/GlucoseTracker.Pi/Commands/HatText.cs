using System.Globalization;
using System.Text;
using GlucoseTracker.Daemon.Hats;
using GlucoseTracker.LinuxDevices.Panel;
using GlucoseTracker.Oled;
using GlucoseTracker.Pi.Languages;
using GlucoseTracker.Screens.Keys;

namespace GlucoseTracker.Pi.Commands;

/// <summary>The wiring of a hat as text.</summary>
internal static class HatText
{
    public static string Format(Hat hat)
    {
        var text = new StringBuilder();
        text.AppendLine(hat.Name).Append("    ").AppendLine(hat.GetTitle(UserTexts.Current)).Append("    ").AppendLine(DescribeWiring(hat));
        if (hat.Keys.Length > 0)
        {
            text.Append("    ").AppendLine(UserTexts.Format("hats.keys", ("keys", string.Join(", ", hat.Keys.Select(DescribeKey)))));
        }

        return hat.Note is { } note ? text.Append("    ").AppendLine(UserTexts.Get(note)).ToString() : text.ToString();
    }

    /// <summary>The name and the title, for a list to choose from.</summary>
    public static string DescribeChoice(Hat hat) => $"{UserTexts.GetLabel(hat.Name)} {hat.GetTitle(UserTexts.Current)}";

    /// <summary>Such as "KEY1 = GPIO 21 (refresh)". A direction of the stick is its own role.</summary>
    private static string DescribeKey(HatKey key)
    {
        var line = string.Create(CultureInfo.InvariantCulture, $"GPIO {key.Line}");
        return key switch
        {
            { Label: HatKey.Stick, Role: KeyRole.Stick or KeyRole.Left or KeyRole.Right or KeyRole.Up or KeyRole.Down } =>
                $"{GetName(key)} = {line}",
            _ => $"{GetName(key)} = {line} ({DescribeRole(key.Role)})",
        };
    }

    /// <summary>The label on the board, or the movement of the stick, such as "stick left".</summary>
    public static string GetName(HatKey key) => key switch
    {
        { Label: not HatKey.Stick } => key.Label,
        { Role: KeyRole.Left or KeyRole.Right or KeyRole.Up or KeyRole.Down } => DescribeRole(key.Role),
        _ => UserTexts.Get("hats.stick-pressed"),
    };

    private static string DescribeRole(KeyRole role) => UserTexts.Get(role switch
    {
        KeyRole.Refresh => "hats.refresh",
        KeyRole.Page => "hats.page",
        KeyRole.Light => "hats.light",
        KeyRole.Left => "hats.stick-left",
        KeyRole.Right => "hats.stick-right",
        KeyRole.Up => "hats.stick-up",
        KeyRole.Down => "hats.stick-down",
        KeyRole.Stick => "hats.stick-pressed",
    });

    /// <summary>Controller, size, bus and GPIO lines in one line of text.</summary>
    public static string DescribeWiring(Hat hat)
    {
        var (panel, wiring) = (hat.Panel, hat.Wiring);
        var place = wiring.IsSpi ? wiring.Bus : UserTexts.Format(
            "wiring.i2c", ("bus", wiring.Bus), ("address", string.Create(CultureInfo.InvariantCulture, $"0x{wiring.Address:X2}")));
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{panel.Controller.Name} {panel.Width}x{panel.Height}{DescribeColumns(panel)}, {place}{DescribePins(wiring.Pins)}");
    }

    /// <summary>Empty when the panel uses the default columns of its controller.</summary>
    private static string DescribeColumns(OledPanel panel) => panel.ColumnOffset == OledPanels.Find(panel.Name)?.ColumnOffset
        ? ""
        : " " + UserTexts.Format("wiring.first-column", ("column", panel.ColumnOffset));

    private static string DescribePins(PanelPins pins) => string.Create(
        CultureInfo.InvariantCulture,
        $"{(pins.DataCommand is { } dataCommand ? $", D/C = GPIO {dataCommand}" : "")}" +
        $"{(pins.Reset is { } reset ? $", reset = GPIO {reset}" : "")}");
}
