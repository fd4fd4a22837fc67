using System.CommandLine;
using System.CommandLine.Parsing;
using GlucoseTracker.Domain.Values;
using GlucoseTracker.Graphics;
using GlucoseTracker.Graphics.Pictures;
using GlucoseTracker.History.Storage;
using GlucoseTracker.Pi.Demo;
using GlucoseTracker.Pi.Preview;
using GlucoseTracker.Screens;
using GlucoseTracker.Screens.Light;
using GlucoseTracker.Screens.Sheets;
using GlucoseTracker.Screens.State;
using GlucoseTracker.Screens.Wear;
using GlucoseTracker.Simulator.Scenarios;

namespace GlucoseTracker.Pi.Commands;

/// <summary><c>preview</c>: any screen as a picture file, all of them on a sheet, or what they do to the panel.</summary>
internal static class PreviewCommand
{
    private const int DefaultMinute = 25;
    private const int MaxMinute = 600;
    private const int DefaultDays = 30;
    private const int MaxScale = 32;

    private static readonly Option<string?> ScenarioName = ScenarioOption.Create();

    private static readonly Option<int> At = NumberOption.Integer("--at", "The minute of the scenario.", DefaultMinute, 0, MaxMinute, "MINUTE");

    private static readonly Option<string?> State = new("--state") { Description = "A file that describes the state of a screen.", HelpName = "FILE" };

    private static readonly Option<string?> Sheet = new("--sheet")
    {
        Description = "All screens that the files of a folder describe, on one picture.",
        HelpName = "FOLDER",
    };

    private static readonly Option<bool> Wear = new("--wear") { Description = "How long each pixel is lit over made-up days, beside a fixed layout." };

    private static readonly Option<int> Days = NumberOption.Integer("--days", "The days of --wear.", DefaultDays, 1, WearRun.MaxDays);

    private static readonly Option<string?> Png = new("--png") { Description = "The picture to write; only --wear can do without.", HelpName = "FILE" };

    private static readonly Option<int> Scale = NumberOption.Integer("--scale", "Enlarge so many times, with a bezel around it from 2 on.", 1, 1, MaxScale);

    private static readonly Option<string> Unit = new("--unit") { Description = "What a scenario is shown in.", DefaultValueFactory = _ => "mmol/L" };

    private static readonly Option<string> Light = new("--light") { Description = "A scenario by day or by night.", DefaultValueFactory = _ => "day" };

    public static Command Create()
    {
        Unit.AcceptOnlyFromAmong("mmol/L", "mg/dL");
        Light.AcceptOnlyFromAmong("day", "night");
        var command = new Command("preview", "Draw a screen into a picture file: a minute of a scenario, a described state, all of a folder, or the wear of the panel.")
        {
            ScenarioName, At, State, Sheet, Wear, Days, Png, Scale, Unit, Light,
        };
        Option[] sources = [ScenarioName, State, Sheet, Wear];
        command.Validators.Add(r => Require(sources.Count(s => r.GetResult(s) is not null) == 1, r, "preview: name one of --scenario, --state, --sheet and --wear."));
        command.Validators.Add(r => Require(r.GetResult(Png) is not null || r.GetResult(Wear) is not null, r, "preview: name the picture with --png FILE."));
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult result, CancellationToken cancellationToken)
    {
        var png = result.GetValue(Png);
        var unit = result.GetValue(Unit) == "mg/dL" ? GlucoseUnit.MilligramsPerDeciliter : GlucoseUnit.MillimolesPerLiter;
        try
        {
            if (result.GetValue(Wear))
            {
                return WearReport.Write(result.GetValue(Days), unit, Console.Out, png);
            }

            if (result.GetValue(Sheet) is { } folder)
            {
                var sheet = ContactSheet.Draw(ScreenStateFiles.ReadFolder(folder));
                return PictureFile.Write(png!, stream => PngWriter.Write(stream, sheet));
            }

            var frame = result.GetValue(State) is { } file
                ? Draw(ScreenStateFiles.Read(file))
                : await ScenarioRenderer.DrawAsync(
                    Scenario.Find(result.GetValue(ScenarioName)!)!, result.GetValue(At), unit, result.GetValue(Light) == "night" ? LightMode.Night : LightMode.Day,
                    TimeProvider.System.GetUtcNow(), cancellationToken).ConfigureAwait(false);
            return Write(frame, png!, result.GetValue(Scale));
        }
        catch (FormatException e)
        {
            await Console.Error.WriteLineAsync(e.Message).ConfigureAwait(false);
            return ExitCode.Invalid;
        }
    }

    private static MonoFrame Draw(ScreenState state)
    {
        var frame = new MonoFrame(PanelSizes.Width, state.Panel.Height());
        ScreenRenderer.Draw(state, frame);
        return frame;
    }

    private static int Write(MonoFrame frame, string file, int scale) => scale == 1
        ? PictureFile.Write(file, stream => PngWriter.Write(stream, frame))
        : PictureFile.Write(file, stream => PngWriter.Write(stream, Bezel.Draw(frame, scale)));

    private static void Require(bool good, SymbolResult result, string problem)
    {
        if (!good)
        {
            result.AddError(problem);
        }
    }
}
