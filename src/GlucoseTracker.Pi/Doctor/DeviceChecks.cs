using System.Globalization;
using GlucoseTracker.Daemon.Configuration;
using GlucoseTracker.Daemon.Hosting;
using GlucoseTracker.Graphics;
using GlucoseTracker.LinuxDevices.Gpio;
using GlucoseTracker.LinuxDevices.Keys;
using GlucoseTracker.LinuxDevices.Panel;
using GlucoseTracker.Oled;
using GlucoseTracker.Pi.Commands;

namespace GlucoseTracker.Pi.Doctor;

/// <summary>Panel and keys. A running daemon holds the lines, which is as it should be.</summary>
internal static class DeviceChecks
{
    public static CheckResult Panel(DisplaySettings display, SystemFiles files, TimeProvider time)
    {
        if (display.Panel != PanelKind.Oled)
        {
            return CheckResult.NotChecked("panel", $"no OLED panel is configured but {display.Panel}");
        }

        var wiring = HatText.DescribeWiring(display.Hat);
        if (!files.Exists(display.Hat.Wiring.Bus))
        {
            return CheckResult.NotChecked("panel", $"{wiring}: not asked, since {display.Hat.Wiring.Bus} is not there");
        }

        try
        {
            return PanelProbe.ReadStatus(display.Hat.Wiring, time) is { } status
                ? CheckAnswer(display.Hat.Panel, wiring, status)
                : CheckResult.NotChecked(
                    "panel", $"{wiring}: the bus can be used; on SPI nothing tells whether a panel listens",
                    "Look at the panel: 'sudo systemctl stop glucose-tracker', then 'sudo glucose-tracker doctor --panel'.");
        }
        catch (DisplayException e)
        {
            return CheckResult.Problem("panel", $"{wiring}: {EnumWords.Describe(e.Failure)}", e.Message);
        }
    }

    public static CheckResult Keys(ButtonSettings button)
    {
        if (button.Chip.Length == 0)
        {
            return CheckResult.NotChecked("keys", "none are configured");
        }

        var lines = $"{string.Join(", ", button.Roles.Keys)} of the chip \"{button.Chip}\"";
        try
        {
            using var keys = GpioKeys.Open(button.Chip, [.. button.Roles.Keys], TimeSpan.Zero);
            var down = button.Roles.Keys.Where(keys.IsPressed).ToList();
            return down.Count == 0
                ? CheckResult.Ok("keys", $"GPIO {lines}: free, all up")
                : CheckResult.Warning(
                    "keys", $"GPIO {string.Join(", ", down)}: down now",
                    "Let go of the keys and try again; a key that stays down is wired to ground.");
        }
        catch (GpioException e) when (e.Failure == GpioFailure.LineBusy && e.Message.Contains("glucose-tracker", StringComparison.Ordinal))
        {
            return CheckResult.Ok("keys", $"GPIO {lines}: held by the running daemon");
        }
        catch (GpioException e)
        {
            return CheckResult.Problem("keys", $"GPIO {lines}: {EnumWords.Describe(e.Failure)}", e.Message);
        }
    }

    private static CheckResult CheckAnswer(OledPanel panel, string wiring, byte status)
    {
        var looks = OledStatus.GuessController(status);
        var text = string.Create(
            CultureInfo.InvariantCulture,
            $"{wiring}: answers with 0x{status:X2}{(looks.Length > 0 ? $", as {looks} does" : "")}, light " +
            $"{(OledStatus.IsDisplayOn(status) ? "on" : "off")}");
        return looks.Length == 0 || looks.Contains(panel.Controller.Name, StringComparison.Ordinal)
            ? CheckResult.Ok("panel", text)
            : CheckResult.Warning("panel", text, "If the picture is shifted or torn, set Hat to one with that controller, or " +
                "Display:ColumnOffset; 'glucose-tracker hats' lists them.");
    }
}
