using System.Text.Json;
using GlucoseTracker.Daemon.Configuration;
using GlucoseTracker.Daemon.Control;

namespace GlucoseTracker.Pi.Commands;

/// <summary>The common course of verbs that ask the running daemon.</summary>
internal static class DaemonQuery
{
    /// <summary>Of another version, or not the daemon that it should be.</summary>
    public const string InvalidResponse = "The daemon's answer is not understood; restart it: sudo systemctl restart glucose-tracker";

    public static int Run(string? configFile, string request, Action<string> print)
    {
        try
        {
            print(ControlClient.Send(CommonOptions.LoadConfiguration(configFile).StateDirectory, request));
            return ExitCode.Ok;
        }
        catch (ConfigurationException e)
        {
            Console.Error.WriteLine(e.Message);
            return ExitCode.Invalid;
        }
        catch (DaemonUnavailableException e)
        {
            Console.Error.WriteLine(e.Message);
            return ExitCode.NoDaemon;
        }
        catch (JsonException)
        {
            Console.Error.WriteLine(InvalidResponse);
            return ExitCode.NoDaemon;
        }
    }
}
