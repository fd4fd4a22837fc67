using System.Globalization;
using GlucoseTracker.Daemon.Configuration;
using GlucoseTracker.Daemon.Hats;
using GlucoseTracker.Domain.Languages;
using GlucoseTracker.Domain.Values;
using GlucoseTracker.Pi.Languages;

namespace GlucoseTracker.Pi.Setup;

/// <summary>
/// The settings that override the choices: environment variables, and settings of the panel. The command reports them.
/// </summary>
internal static class SettingOverrides
{
    /// <summary>Returns a sentence for each override.</summary>
    /// <param name="options">The configuration as it is now.</param>
    /// <param name="choices">The choices that were written into the file.</param>
    public static IEnumerable<string> Describe(TrackerOptions options, SetupChoices choices)
    {
        if (options.Unit != choices.Unit)
        {
            yield return DescribeVariable("Unit", GlucoseText.Symbol(options.Unit));
        }

        if (choices.Language is { } language && options.Language != language)
        {
            yield return DescribeVariable("Language", LanguageNames.GetCode(options.Language));
        }

        if (options.Display.Hat.Name != choices.Hat.Name)
        {
            yield return DescribeVariable("Hat", options.Display.Hat.Name);
        }
        else
        {
            foreach (var sentence in DescribePanel(options, choices))
            {
                yield return sentence;
            }
        }
    }

    private static IEnumerable<string> DescribePanel(TrackerOptions options, SetupChoices choices)
    {
        var (display, hat) = (options.Display, choices.Hat);
        if (display.Panel != PanelKind.Oled)
        {
            yield return Describe(
                "Panel", display.Panel.ToString().ToLowerInvariant(), UserTexts.Format("setup.hat-shows-nothing", ("hat", hat.Name)));
            yield break;
        }

        var (wiring, own) = (display.Hat.Wiring, hat.Wiring);
        if (wiring.Bus != (choices.Bus ?? own.Bus))
        {
            yield return Describe("Bus", wiring.Bus, DescribeOwn(hat, own.Bus));
        }

        if (!wiring.IsSpi && wiring.Address != (choices.Address ?? own.Address))
        {
            yield return Describe("Address", FormatHex(wiring.Address), DescribeOwn(hat, FormatHex(own.Address)));
        }

        if (display.Hat.Panel.ColumnOffset != hat.Panel.ColumnOffset)
        {
            yield return Describe("ColumnOffset", $"{display.Hat.Panel.ColumnOffset}", DescribeOwn(hat, $"{hat.Panel.ColumnOffset}"));
        }

        if (wiring.Pins.DataCommand != own.Pins.DataCommand)
        {
            yield return Describe(
                "DataCommandLine", FormatLine(wiring.Pins.DataCommand), DescribeOwn(hat, FormatLine(own.Pins.DataCommand)));
        }

        if (wiring.Pins.Reset != own.Pins.Reset)
        {
            yield return Describe("ResetLine", FormatLine(wiring.Pins.Reset), DescribeOwn(hat, FormatLine(own.Pins.Reset)));
        }

        if (hat.Keys.Length > 0 && options.Button.Hat is null)
        {
            yield return UserTexts.Format("setup.keys-override", ("chip", options.Button.Chip));
        }
    }

    private static string DescribeVariable(string key, string value) =>
        UserTexts.Format("setup.set-by-environment", ("key", key), ("value", value));

    private static string Describe(string key, string value, string consequence) =>
        UserTexts.Format("setup.display-override", ("key", key), ("value", value), ("consequence", consequence));

    private static string DescribeOwn(Hat hat, string value) => UserTexts.Format("setup.hat-has", ("hat", hat.Name), ("value", value));

    private static string FormatHex(int address) => string.Create(CultureInfo.InvariantCulture, $"0x{address:X2}");

    private static string FormatLine(int? line) => line is { } number ? number.ToString(CultureInfo.InvariantCulture)
        : UserTexts.Get("setup.no-line");
}
