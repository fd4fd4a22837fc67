using System.Globalization;
using GlucoseTracker.Daemon.Configuration;
using GlucoseTracker.Daemon.Languages;
using GlucoseTracker.Daemon.Linux;
using GlucoseTracker.Graphics;
using GlucoseTracker.LinuxDevices.Gpio;
using GlucoseTracker.LinuxDevices.Keys;
using GlucoseTracker.LinuxDevices.Panel;
using GlucoseTracker.Oled;
using GlucoseTracker.Pi.Commands;
using GlucoseTracker.Pi.Languages;

namespace GlucoseTracker.Pi.Doctor;

/// <summary>Checks panel and keys. While the daemon runs, it uses the lines, which is no problem.</summary>
internal static class DeviceChecks
{
    public static CheckResult Panel(DisplaySettings display, SystemFiles files, TimeProvider time)
    {
        if (display.Panel != PanelKind.Oled)
        {
            return CheckResult.NotChecked(
                "panel", UserTexts.Format("doctor.other-panel", ("panel", $"{display.Panel}".ToLowerInvariant())));
        }

        var wiring = HatText.DescribeWiring(display.Hat);
        if (!files.Exists(display.Hat.Wiring.Bus))
        {
            return CheckResult.NotChecked(
                "panel", UserTexts.Format("doctor.panel-no-bus", ("wiring", wiring), ("bus", display.Hat.Wiring.Bus)));
        }

        try
        {
            return PanelProbe.ReadStatus(display.Hat.Wiring, time) is { } status
                ? CheckAnswer(display.Hat.Panel, wiring, status)
                : CheckResult.NotChecked(
                    "panel", UserTexts.Format("doctor.panel-spi", ("wiring", wiring)),
                    UserTexts.Get("doctor.panel-spi.next"));
        }
        catch (DisplayException e)
        {
            return CheckResult.Problem(
                "panel", $"{UserTexts.GetLabel(wiring)} {FailureWords.Get(e.Failure)}",
                FailureSentence.From(e).Describe(UserTexts.Current));
        }
    }

    public static CheckResult Keys(ButtonSettings button)
    {
        if (button.Chip.Length == 0)
        {
            return CheckResult.NotChecked("keys", UserTexts.Get("doctor.no-keys"));
        }

        var lines = UserTexts.Format("doctor.key-lines", ("lines", string.Join(", ", button.Roles.Keys)), ("chip", button.Chip));
        try
        {
            using var keys = GpioKeys.Open(button.Chip, [.. button.Roles.Keys], TimeSpan.Zero);
            var down = button.Roles.Keys.Where(keys.IsPressed).ToList();
            return down.Count == 0
                ? CheckResult.Ok("keys", UserTexts.Format("doctor.keys-free", ("lines", lines)))
                : CheckResult.Warning(
                    "keys", UserTexts.Format("doctor.keys-down", ("lines", string.Join(", ", down))),
                    UserTexts.Get("doctor.keys-down.next"));
        }
        catch (GpioException e) when (e.Failure == GpioFailure.LineBusy && e.Message.Contains("glucose-tracker", StringComparison.Ordinal))
        {
            return CheckResult.Ok("keys", UserTexts.Format("doctor.keys-held", ("lines", lines)));
        }
        catch (GpioException e)
        {
            return CheckResult.Problem(
                "keys", $"{UserTexts.GetLabel($"GPIO {lines}")} {FailureWords.Get(e.Failure)}",
                FailureSentence.From(e).Describe(UserTexts.Current));
        }
    }

    private static CheckResult CheckAnswer(OledPanel panel, string wiring, byte status)
    {
        var looks = OledStatus.GuessController(status);
        var answer = string.Create(CultureInfo.InvariantCulture, $"0x{status:X2}");
        var light = OledStatus.IsDisplayOn(status) ? UserTexts.Get("doctor.light-on") : UserTexts.Get("doctor.light-off");
        var text = looks.Length > 0
            ? UserTexts.Format("doctor.panel-answers-as", ("wiring", wiring), ("answer", answer), ("controller", looks), ("light", light))
            : UserTexts.Format("doctor.panel-answers", ("wiring", wiring), ("answer", answer), ("light", light));
        return looks.Length == 0 || looks.Contains(panel.Controller.Name, StringComparison.Ordinal)
            ? CheckResult.Ok("panel", text)
            : CheckResult.Warning("panel", text, UserTexts.Get("doctor.panel-other-controller.next"));
    }
}
