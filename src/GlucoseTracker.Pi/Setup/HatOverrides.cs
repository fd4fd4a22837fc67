using System.Globalization;
using GlucoseTracker.Daemon.Configuration;

namespace GlucoseTracker.Pi.Setup;

/// <summary>
/// The settings that differ from the chosen board. They take precedence over the board, so the command reports them.
/// </summary>
internal static class HatOverrides
{
    /// <summary>A sentence for each.</summary>
    /// <param name="options">The configuration as it is now.</param>
    /// <param name="choices">What was chosen and written into it.</param>
    public static IEnumerable<string> Describe(TrackerOptions options, SetupChoices choices)
    {
        var (display, hat) = (options.Display, choices.Hat);
        if (display.Hat.Name != hat.Name)
        {
            yield return $"But Hat is {display.Hat.Name} by an environment variable, which wins over the file.";
            yield break;
        }

        if (display.Panel != PanelKind.Oled)
        {
            yield return Describe("Panel", display.Panel.ToString().ToLowerInvariant(), $"nothing is shown on {hat.Name}");
            yield break;
        }

        var (wiring, own) = (display.Hat.Wiring, hat.Wiring);
        if (wiring.Bus != (choices.Bus ?? own.Bus))
        {
            yield return Describe("Bus", wiring.Bus, $"{hat.Name} has {own.Bus}");
        }

        if (!wiring.IsSpi && wiring.Address != (choices.Address ?? own.Address))
        {
            yield return Describe("Address", FormatHex(wiring.Address), $"{hat.Name} has {FormatHex(own.Address)}");
        }

        if (display.Hat.Panel.ColumnOffset != hat.Panel.ColumnOffset)
        {
            yield return Describe("ColumnOffset", $"{display.Hat.Panel.ColumnOffset}", $"{hat.Name} has {hat.Panel.ColumnOffset}");
        }

        if (wiring.Pins.DataCommand != own.Pins.DataCommand)
        {
            yield return Describe(
                "DataCommandLine", FormatLine(wiring.Pins.DataCommand), $"{hat.Name} has {FormatLine(own.Pins.DataCommand)}");
        }

        if (wiring.Pins.Reset != own.Pins.Reset)
        {
            yield return Describe("ResetLine", FormatLine(wiring.Pins.Reset), $"{hat.Name} has {FormatLine(own.Pins.Reset)}");
        }

        if (hat.Keys.Length > 0 && options.Button.Hat is null)
        {
            yield return $"But Button:Chip is \"{options.Button.Chip}\" and wins over the board: its own keys are not used. To use " +
                "them, write \"\" there.";
        }
    }

    private static string Describe(string key, string value, string consequence) =>
        $"But Display:{key} is \"{value}\" and wins over the board: {consequence}. To use the board's own, write \"hat\" there.";

    private static string FormatHex(int address) => string.Create(CultureInfo.InvariantCulture, $"0x{address:X2}");

    private static string FormatLine(int? line) => line is { } number ? number.ToString(CultureInfo.InvariantCulture) : "none";
}
