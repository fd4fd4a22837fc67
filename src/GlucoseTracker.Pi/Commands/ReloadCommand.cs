using System.CommandLine;
using GlucoseTracker.Daemon.Configuration;
using GlucoseTracker.Daemon.Control;
using GlucoseTracker.Domain.Languages;
using GlucoseTracker.Pi.Languages;

namespace GlucoseTracker.Pi.Commands;

/// <summary>
/// <c>reload</c>: the running daemon loads the changed configuration. An invalid one is rejected, and the daemon keeps the old one.
/// </summary>
internal static class ReloadCommand
{
    /// <summary>
    /// The timeout for the response, longer than the stop of the old host with a blocked bus and the start of the new host together.
    /// </summary>
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(45);

    public static Command Create()
    {
        var config = CommonOptions.CreateConfig();
        var command = new Command("reload")
        {
            config,
        };
        command.SetWork(result => Reload(result.GetValue(config)));
        return command;
    }

    private static int Reload(string? config)
    {
        // The configuration file defines the state directory, which contains the daemon's socket.
        var stateDirectory = CommonOptions.LoadConfiguration(config).StateDirectory;
        var answer = ControlClient.Ask(stateDirectory, DaemonQuery.AddLanguage("reload"), ControlJson.Indented.ReloadDocument, Timeout);
        if (!answer.Taken)
        {
            throw new ConfigurationException([.. answer.Problems.Select(CatalogueText.FromWords)]);
        }

        Console.Out.WriteLine(UserTexts.Get("reload.done"));
        return ExitCode.Ok;
    }
}
