using System.CommandLine;
using System.Text.Json;
using GlucoseTracker.Domain.Languages;
using GlucoseTracker.Pi.Doctor;
using GlucoseTracker.Pi.Languages;

namespace GlucoseTracker.Pi.Commands;

/// <summary><c>doctor</c>: checks everything that the tracker needs and prints what to do about each problem.</summary>
internal static class DoctorCommand
{
    public static Command Create()
    {
        var json = CommonOptions.CreateJson();
        var panel = new Option<bool>("--panel") { Description = "option.test-picture" };
        var keys = new Option<bool>("--keys") { Description = "option.test-keys" };
        var config = CommonOptions.CreateConfig();
        var command = new Command("doctor")
        {
            json, panel, keys, config,
        };
        command.SetWork((result, cancellationToken) => RunAsync(
            result.GetValue(config), result.GetValue(json),
            new InteractiveChecks(result.GetValue(panel), result.GetValue(keys), Console.Error.WriteLine), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(
        string? configFile, bool json, InteractiveChecks interactive, CancellationToken cancellationToken)
    {
        var options = CommonOptions.LoadConfiguration(configFile);
        if (json)
        {
            UserTexts.Select(Language.English);
        }

        var results = await DoctorRunner.RunAsync(options, interactive, TimeProvider.System, cancellationToken).ConfigureAwait(false);
        await Console.Out.WriteAsync(json
            ? JsonSerializer.Serialize(results, DoctorJson.Default.IReadOnlyListCheckResult) + Environment.NewLine
            : DoctorRunner.Format(results)).ConfigureAwait(false);
        return DoctorRunner.GetExitCode(results);
    }
}
