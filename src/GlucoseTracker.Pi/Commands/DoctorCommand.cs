using System.CommandLine;
using System.Text.Json;
using GlucoseTracker.Pi.Configuration;
using GlucoseTracker.Pi.Doctor;

namespace GlucoseTracker.Pi.Commands;

/// <summary><c>doctor</c>: looks at everything that has to be right, and says what to do about what is not.</summary>
internal static class DoctorCommand
{
    public static Command Create()
    {
        var json = new Option<bool>("--json") { Description = "Print JSON." };
        var config = CommonOptions.Config();
        var command = new Command("doctor", "Check board, panel, keys, clock, network, account and service, and say what to do.") { json, config };
        command.SetAction(async (result, _) => await ExamineAsync(result.GetValue(config), result.GetValue(json)).ConfigureAwait(false));
        return command;
    }

    private static async Task<int> ExamineAsync(string? configFile, bool json)
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

        var findings = await Examination.RunAsync(options, TimeProvider.System).ConfigureAwait(false);
        await Console.Out.WriteAsync(json
            ? JsonSerializer.Serialize(findings, DoctorJson.Default.IReadOnlyListFinding) + Environment.NewLine
            : Examination.Text(findings)).ConfigureAwait(false);
        return Examination.Code(findings);
    }
}
