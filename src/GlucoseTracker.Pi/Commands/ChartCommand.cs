using System.CommandLine;
using System.Text;
using GlucoseTracker.Domain;
using GlucoseTracker.History;
using GlucoseTracker.Pi.Composition;
using GlucoseTracker.Pi.Configuration;
using GlucoseTracker.Screens.Charts;

namespace GlucoseTracker.Pi.Commands;

/// <summary><c>chart</c>: the last day and the profile of several as a picture, from the history file; the daemon need not run.</summary>
internal static class ChartCommand
{
    private const int UsualDays = 14;

    public static Command Create()
    {
        var days = new Option<int>("--days") { Description = "How many days the profile covers, 1 to 400.", HelpName = "N", DefaultValueFactory = _ => UsualDays };
        days.Validators.Add(r =>
        {
            if (r.GetValueOrDefault<int>() is < 1 or > 400)
            {
                r.AddError("--days: write a number from 1 to 400.");
            }
        });
        var file = new Option<string>("--out") { Description = "The picture to write, FILE.svg.", HelpName = "FILE", Required = true };
        file.Validators.Add(r =>
        {
            if (r.GetValueOrDefault<string>()?.EndsWith(".svg", StringComparison.OrdinalIgnoreCase) != true)
            {
                r.AddError("--out: write a name that ends with .svg.");
            }
        });
        var config = CommonOptions.Config();
        var command = new Command("chart", "Draw the last 24 hours and the profile of the last days.") { days, file, config };
        command.SetAction(result => Draw(result.GetValue(config), result.GetValue(days), result.GetValue(file)!, TimeProvider.System));
        return command;
    }

    private static int Draw(string? configFile, int days, string file, TimeProvider time)
    {
        try
        {
            File.WriteAllText(file, Picture(CommonOptions.LoadConfiguration(configFile), days, time), new UTF8Encoding(false));
            return ExitCode.Ok;
        }
        catch (Exception e) when (e is ConfigurationException or HistoryException)
        {
            Console.Error.WriteLine(e.Message);
            return ExitCode.Invalid;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine($"{file}: it cannot be written ({e.Message}).");
            return ExitCode.NotWritable;
        }
    }

    private static string Picture(TrackerOptions options, int days, TimeProvider time)
    {
        var now = time.GetUtcNow();
        using var store = HistoryStore.OpenToRead(Path.Combine(options.StateDirectory, HistoryStore.FileName));
        var person = store.Find(HistoryComposition.SettingsMark(options)) ?? store.OnlyPerson();
        var lastDay = person is { } one ? store.Read(one, now - TimeSpan.FromDays(1), now).Select(r => r.Reading).ToList() : [];
        var all = person is { } same ? store.Read(same, now - TimeSpan.FromDays(days), now).Select(r => r.Reading) : [];
        return HistoryChart.Draw(
            lastDay, GlucoseProfile.Of(all, time.LocalTimeZone), days, now, time.LocalTimeZone, options.Unit, (options.Limits.TargetLow, options.Limits.TargetHigh));
    }
}
