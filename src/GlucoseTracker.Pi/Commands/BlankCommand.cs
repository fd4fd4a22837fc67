using System.CommandLine;
using GlucoseTracker.Daemon.Configuration;
using GlucoseTracker.Daemon.Hosting;
using GlucoseTracker.Files;
using GlucoseTracker.Graphics;
using GlucoseTracker.LinuxDevices.Buzzer;
using GlucoseTracker.LinuxDevices.Gpio;
using GlucoseTracker.Pi.Terminal;

namespace GlucoseTracker.Pi.Commands;

/// <summary>
/// <c>blank</c>: blanks the configured panel and switches the buzzer off. The unit file runs the command whenever the daemon has ended,
/// because a panel keeps its last picture, and an old picture looks like a current reading.
/// </summary>
internal static class BlankCommand
{
    public static Command Create()
    {
        var config = CommonOptions.CreateConfig();
        var command = new Command("blank", "Blank the panel and switch the buzzer off.") { config };
        command.SetWork(result => Blank(CommonOptions.LoadConfiguration(result.GetValue(config))));
        return command;
    }

    private static int Blank(TrackerOptions options)
    {
        SilenceBuzzer(options.Buzzer);
        try
        {
            using var rights = options.Display.Panel == PanelKind.Png
                ? OwnerRights.OfProcess.Take(Path.GetDirectoryName(Path.GetFullPath(options.Display.File))!)
                : null;
            using var panel = DisplayFactory.Create(options, TerminalWindow.OpenDisplay, TimeProvider.System);
            panel.Blank();
        }
        catch (DisplayException e)
        {
            // Without a panel there is nothing to blank, and the unit must not fail for that.
            Console.Error.WriteLine(e.Message);
        }

        return ExitCode.Ok;
    }

    /// <summary>The line keeps the level that the daemon left. Opening the line as an output drives it low.</summary>
    private static void SilenceBuzzer(BuzzerSettings settings)
    {
        if (settings.Chip.Length == 0)
        {
            return;
        }

        try
        {
            using var buzzer = GpioBuzzer.Open(settings.Chip, settings.Line);
        }
        catch (GpioException e)
        {
            // The panel must still be blanked.
            Console.Error.WriteLine(e.Message);
        }
    }
}
