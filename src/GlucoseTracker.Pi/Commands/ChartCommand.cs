using System.CommandLine;
using System.Text;
using GlucoseTracker.Daemon.Configuration;
using GlucoseTracker.Domain.Profile;
using GlucoseTracker.Graphics.Pictures;
using GlucoseTracker.History;
using GlucoseTracker.Pi.Languages;
using GlucoseTracker.Pi.Preview;
using GlucoseTracker.Screens.Charts;

namespace GlucoseTracker.Pi.Commands;

/// <summary>
/// <c>chart</c>: draws the last day and the daily profile of several days from the history file. The daemon need not run.
/// </summary>
internal static class ChartCommand
{
    private const int DefaultDays = 14;
    private const int MaxDays = 400;

    public static Command Create()
    {
        var days = NumberOption.Integer("--days", "option.profile-days", DefaultDays, 1, MaxDays);
        var file = new Option<string>("--out")
        {
            Description = "option.chart-out",
            HelpName = "FILE",
            Required = true,
        };
        file.Validators.Add(r =>
        {
            if (r.GetValueOrDefault<string>() is not { } name || (!HasEnding(name, ".svg") && !HasEnding(name, ".png")))
            {
                r.AddError(UserTexts.Format("parser.picture-name", ("option", "--out")));
            }
        });
        var config = CommonOptions.CreateConfig();
        var command = new Command("chart") { days, file, config };
        command.SetWork(result => Draw(result.GetValue(config), result.GetValue(days), result.GetValue(file)!, TimeProvider.System));
        return command;
    }

    private static bool HasEnding(string file, string ending) => file.EndsWith(ending, StringComparison.OrdinalIgnoreCase);

    private static int Draw(string? configFile, int days, string file, TimeProvider time) =>
        HistoryAccess.Read(configFile, (options, store, person) =>
    {
        var content = CreateContent(options, store, person, days, time);
        return PictureFile.Write(file, stream =>
        {
            if (HasEnding(file, ".png"))
            {
                using var image = HistoryChart.ToImage(content);
                PngFile.Write(stream, image);
            }
            else
            {
                stream.Write(Encoding.UTF8.GetBytes(HistoryChart.ToSvg(content)));
            }
        });
    });

    private static ChartContent CreateContent(TrackerOptions options, HistoryStore store, HistoryPerson person, int days, TimeProvider time)
    {
        var (now, zone) = (time.GetUtcNow(), time.LocalTimeZone);
        return new ChartContent
        {
            LastDay = [.. store.Read(person, now - TimeSpan.FromDays(1), now).Select(r => r.Reading)],
            Profile = GlucoseProfile.Compute(store.Read(person, now - TimeSpan.FromDays(days), now).Select(r => r.Reading), zone),
            Days = days,
            Statistics = StatisticsText.Summarize(StatsCommand.CreateLine(days, now, options, store, person), options.Unit),
            Texts = UserTexts.Current,
            Now = now,
            Zone = zone,
            Unit = options.Unit,
            Target = options.Limits.Target,
        };
    }
}
