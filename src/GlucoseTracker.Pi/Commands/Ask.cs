using GlucoseTracker.Pi.Configuration;
using GlucoseTracker.Pi.Control;

namespace GlucoseTracker.Pi.Commands;

/// <summary>The common course of verbs that ask the running daemon.</summary>
internal static class Ask
{
    public static int Daemon(string? configFile, string request, Action<string> print)
    {
        try
        {
            print(ControlClient.Ask(CommonOptions.LoadConfiguration(configFile).StateDirectory, request));
            return ExitCode.Ok;
        }
        catch (ConfigurationException e)
        {
            Console.Error.WriteLine(e.Message);
            return ExitCode.Invalid;
        }
        catch (NoDaemonException e)
        {
            Console.Error.WriteLine(e.Message);
            return ExitCode.NoDaemon;
        }
    }
}
