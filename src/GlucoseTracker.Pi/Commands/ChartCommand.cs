using System.CommandLine;
using System.Text;
using GlucoseTracker.Domain;
using GlucoseTracker.History;
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

    private static int Draw(string? configFile, int days, string file, TimeProvider time) => HistoryAccess.Read(configFile, (options, store, person) =>
    {
        var picture = Picture(options, store, person, days, time);
        try
        {
            File.WriteAllText(file, picture, new UTF8Encoding(false));
            return ExitCode.Ok;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine($"{file}: it cannot be written ({e.Message}).");
            return ExitCode.NotWritable;
        }
    });

    private static string Picture(TrackerOptions options, HistoryStore store, HistoryPerson person, int days, TimeProvider time)
    {
        var (now, zone) = (time.GetUtcNow(), time.LocalTimeZone);
        var lastDay = store.Read(person, now - TimeSpan.FromDays(1), now).Select(r => r.Reading).ToList();
        var profile = GlucoseProfile.Of(store.Read(person, now - TimeSpan.FromDays(days), now).Select(r => r.Reading), zone);
        return HistoryChart.Draw(lastDay, profile, days, now, zone, options.Unit, (options.Limits.TargetLow, options.Limits.TargetHigh));
    }
}
