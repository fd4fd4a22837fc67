using System.Globalization;
using System.Text;
using GlucoseTracker.Daemon.Hats;
using GlucoseTracker.LinuxDevices.Panel;
using GlucoseTracker.Oled;
using GlucoseTracker.Pi.Languages;

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
            var keys = hat.Keys.Select(key => string.Create(
                CultureInfo.InvariantCulture, $"{key.Label} = GPIO {key.Line} ({key.Role.ToString().ToLowerInvariant()})"));
            text.Append("    keys: ").AppendLine(string.Join(", ", keys));
        }

        return hat.Note.Length > 0 ? text.Append("    ").AppendLine(hat.Note).ToString() : text.ToString();
    }

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
