using System.CommandLine;
using System.Text.Json;
using GlucoseTracker.Daemon.Configuration;
using GlucoseTracker.Pi.Doctor;

namespace GlucoseTracker.Pi.Commands;

/// <summary><c>doctor</c>: looks at everything that has to be right, and says what to do about what is not.</summary>
internal static class DoctorCommand
{
    public static Command Create()
    {
        var json = new Option<bool>("--json") { Description = "Print JSON." };
        var panel = new Option<bool>("--panel") { Description = "Show a test picture for 15 s; the service must be stopped." };
        var keys = new Option<bool>("--keys") { Description = "Wait up to 20 s and name each key that is pressed; the service must be stopped." };
        var config = CommonOptions.CreateConfig();
        var command = new Command("doctor", "Check board, panel, keys, clock, network, account and service, and say what to do.") { json, panel, keys, config };
        command.SetAction(async (result, stop) => await RunAsync(
            result.GetValue(config), result.GetValue(json), new InteractiveChecks(result.GetValue(panel), result.GetValue(keys), Console.Error.WriteLine), stop).ConfigureAwait(false));
        return command;
    }

    private static async Task<int> RunAsync(string? configFile, bool json, InteractiveChecks tests, CancellationToken stop)
    {
        TrackerOptions options;
        try
        {
            options = CommonOptions.LoadConfiguration(configFile);
        }
        catch (ConfigurationException e)
        {
            await Console.Error.WriteLineAsync(e.Message).ConfigureAwait(false);
            return ExitCode.Invalid;
        }

        var findings = await DoctorRunner.RunAsync(options, tests, TimeProvider.System, stop).ConfigureAwait(false);
        await Console.Out.WriteAsync(json
            ? JsonSerializer.Serialize(findings, DoctorJson.Default.IReadOnlyListCheckResult) + Environment.NewLine
            : DoctorRunner.Format(findings)).ConfigureAwait(false);
        return DoctorRunner.GetExitCode(findings);
    }
}
