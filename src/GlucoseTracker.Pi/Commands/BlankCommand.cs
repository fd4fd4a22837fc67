using System.CommandLine;
using GlucoseTracker.Daemon.Configuration;
using GlucoseTracker.Daemon.Display;
using GlucoseTracker.Daemon.Languages;
using GlucoseTracker.Daemon.Sound;
using GlucoseTracker.Files;
using GlucoseTracker.Graphics;
using GlucoseTracker.LinuxDevices.Sound;
using GlucoseTracker.Pi.Languages;
using GlucoseTracker.Pi.Terminal;

namespace GlucoseTracker.Pi.Commands;

/// <summary>
/// <c>blank</c>: blanks the configured panel and silences all sound outputs. The unit file runs the command whenever the daemon has ended,
/// because a panel keeps its last picture, and an old picture looks like a current reading.
/// </summary>
internal static class BlankCommand
{
    public static Command Create()
    {
        var config = CommonOptions.CreateConfig();
        var command = new Command("blank") { config };
        command.SetWork(result => Blank(CommonOptions.LoadConfiguration(result.GetValue(config))));
        return command;
    }

    private static int Blank(TrackerOptions options)
    {
        Silence(options);
        try
        {
            using var rights = options.Display.Panel == PanelKind.Png
                ? OwnerRights.Current.BeginFileScope(options.Display.File)
                : null;
            using var panel = DisplayFactory.Create(options, TerminalWindow.OpenDisplay, TimeProvider.System);
            panel.Blank();
        }
        catch (DisplayException e)
        {
            // Without a panel there is nothing to blank, and the unit must not fail for that.
            Console.Error.WriteLine(FailureSentence.From(e).Describe(UserTexts.Current));
        }

        return ExitCode.Ok;
    }

    /// <summary>
    /// A GPIO line keeps its last level and a PWM channel its tone, so each output is opened, which silences it. A speaker is silent
    /// without its process.
    /// </summary>
    private static void Silence(TrackerOptions options)
    {
        foreach (var source in SounderSources.List(options with { Loudspeaker = new LoudspeakerSettings("") }, ""))
        {
            try
            {
                using var sounder = source.Open();
            }
            catch (SoundException e)
            {
                // The panel must still be blanked.
                Console.Error.WriteLine(FailureSentence.From(e).Describe(UserTexts.Current));
            }
        }
    }
}
