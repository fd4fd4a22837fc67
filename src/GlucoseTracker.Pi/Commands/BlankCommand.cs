using System.CommandLine;
using GlucoseTracker.Graphics;
using GlucoseTracker.Pi.Composition;
using GlucoseTracker.Pi.Configuration;

namespace GlucoseTracker.Pi.Commands;

/// <summary>
/// <c>blank</c>: darkens the configured panel. The unit file runs it after any kind of death of the daemon, because a panel keeps its
/// picture, and a picture that nobody renews looks like a reading.
/// </summary>
internal static class BlankCommand
{
    public static Command Create()
    {
        var config = CommonOptions.Config();
        var command = new Command("blank", "Darken the panel.") { config };
        command.SetAction(result => Blank(result.GetValue(config)));
        return command;
    }

    private static int Blank(string? configFile)
    {
        try
        {
            using var panel = Panels.Create(CommonOptions.LoadConfiguration(configFile), TimeProvider.System);
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
}
