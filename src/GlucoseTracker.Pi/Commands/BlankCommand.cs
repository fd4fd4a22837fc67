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
/// <c>blank</c>: darkens the configured panel and silences the buzzer. The unit file runs it after any kind of death of the daemon, because a panel keeps its
/// picture, and a picture that nobody renews looks like a reading.
/// </summary>
internal static class BlankCommand
{
    public static Command Create()
    {
        var config = CommonOptions.CreateConfig();
        var command = new Command("blank", "Darken the panel.") { config };
        command.SetAction(result => Blank(result.GetValue(config)));
        return command;
    }

    private static int Blank(string? configFile)
    {
        try
        {
            var options = CommonOptions.LoadConfiguration(configFile);
            SilenceBuzzer(options.Buzzer);
            using var rights = options.Display.Panel == PanelKind.Png ? OwnerRights.OfProcess.Take(Path.GetDirectoryName(Path.GetFullPath(options.Display.File))!) : null;
            using var panel = DisplayFactory.Create(options, TerminalWindow.OpenDisplay, TimeProvider.System);
            panel.Blank();
            return ExitCode.Ok;
        }
        catch (ConfigurationException e)
        {
            Console.Error.WriteLine(e.Message);
            return ExitCode.Invalid;
        }
        catch (DisplayException e)
        {
            // There is no panel to darken: nothing is left to do, and the unit must not fail for it.
            Console.Error.WriteLine(e.Message);
            return ExitCode.Ok;
        }
    }

    /// <summary>A line may stay as the dead daemon left it. Opening it as an output makes it low.</summary>
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
            // The panel still has to be darkened.
            Console.Error.WriteLine(e.Message);
        }
    }
}
