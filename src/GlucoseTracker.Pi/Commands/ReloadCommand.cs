using System.CommandLine;
using System.Text.Json;
using GlucoseTracker.Daemon.Configuration;
using GlucoseTracker.Daemon.Control;

namespace GlucoseTracker.Pi.Commands;

/// <summary><c>reload</c>: the running daemon takes the changed configuration, or says why it does not and goes on with the old one.</summary>
internal static class ReloadCommand
{
    /// <summary>A stop of the old host, a bus that hangs, and the start of the new one fit into it.</summary>
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(45);

    public static Command Create()
    {
        var config = CommonOptions.CreateConfig();
        var command = new Command("reload", "Let the running daemon take the changed configuration; an invalid one is refused, and the old one stays.") { config };
        command.SetAction((result, _) => RunAsync(result.GetValue(config)));
        return command;
    }

    private static async Task<int> RunAsync(string? config)
    {
        try
        {
            // Where the daemon is to be found stands in the file itself.
            var stateDirectory = CommonOptions.LoadConfiguration(config).StateDirectory;
            var answer = JsonSerializer.Deserialize(ControlClient.Send(stateDirectory, "reload", Timeout), ControlJson.Indented.ReloadDocument) ?? throw new JsonException();
            await (answer.Taken
                ? Console.Out.WriteLineAsync("The daemon runs with the new configuration.")
                : Console.Error.WriteLineAsync(string.Join(Environment.NewLine, answer.Problems))).ConfigureAwait(false);
            return answer.Taken ? ExitCode.Ok : ExitCode.Invalid;
        }
        catch (ConfigurationException e)
        {
            await Console.Error.WriteLineAsync(e.Message).ConfigureAwait(false);
            return ExitCode.Invalid;
        }
        catch (JsonException)
        {
            await Console.Error.WriteLineAsync(DaemonQuery.InvalidResponse).ConfigureAwait(false);
            return ExitCode.NoDaemon;
        }
        catch (DaemonUnavailableException e)
        {
            await Console.Error.WriteLineAsync(e.Message).ConfigureAwait(false);
            return ExitCode.NoDaemon;
        }
    }
}
