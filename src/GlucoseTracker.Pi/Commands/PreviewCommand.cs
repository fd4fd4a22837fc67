using System.CommandLine;
using System.CommandLine.Parsing;
using GlucoseTracker.Graphics;
using GlucoseTracker.Graphics.Pictures;
using GlucoseTracker.Pi.Demo;
using GlucoseTracker.Pi.Preview;
using GlucoseTracker.Screens;
using GlucoseTracker.Screens.Light;
using GlucoseTracker.Screens.Sheets;
using GlucoseTracker.Screens.State;
using GlucoseTracker.Screens.Wear;
using GlucoseTracker.Simulator.Scenarios;

namespace GlucoseTracker.Pi.Commands;

/// <summary><c>preview</c>: draws a screen, a sheet of screens or of a language, or the wear of the panel into a picture file.</summary>
internal static class PreviewCommand
{
    private const int DefaultMinute = 25;
    private const int MaxMinute = 600;
    private const int DefaultDays = 30;
    private const int MaxScale = 32;

    private static readonly Option<string?> ScenarioName = ScenarioOption.Create();

    private static readonly Option<int> At = NumberOption.Integer(
        "--at", "The minute of the scenario, 0 to 600.", DefaultMinute, 0, MaxMinute, "MINUTE");

    private static readonly Option<string?> State = new("--state")
    {
        Description = "A file that describes the state of a screen.",
        HelpName = "FILE",
    };

    private static readonly Option<string?> Sheet = new("--sheet")
    {
        Description = "Draw all screens that the files of a folder describe on one sheet.",
        HelpName = "FOLDER",
    };

    private static readonly Option<string?> Language = CommonOptions.CreateLanguage(
        "Draw the screens with every text of a language on one sheet, and list what is missing or too long.");

    private static readonly Option<string?> LanguageFile = new("--language-file")
    {
        Description = "The same with a file of texts that is not built in.",
        HelpName = "FILE",
    };

    private static readonly Option<bool> Wear = new("--wear")
    {
        Description = "Print how long each pixel is lit over simulated days, " +
        "compared with a fixed layout."
    };

    private static readonly Option<int> Days = NumberOption.Integer(
        "--days", "The number of days of --wear.", DefaultDays, 1, WearRun.MaxDays);

    private static readonly Option<string?> Png = new("--png")
    {
        Description = "The picture to write; optional with --wear.",
        HelpName = "FILE",
    };

    private static readonly Option<int> Scale = NumberOption.Integer(
        "--scale", "The enlargement; from 2 on with a bezel around the picture.", 1, 1, MaxScale);

    private static readonly Option<string?> Unit = CommonOptions.CreateUnitWithDefault("The unit of the values of a scenario.");

    private static readonly Option<string> Light = new("--light")
    {
        Description = "The layout of a scenario: day or night.",
        DefaultValueFactory = _ => "day",
    };

    public static Command Create()
    {
        Light.AcceptOnlyFromAmong("day", "night");
        var command = new Command("preview")
        {
            ScenarioName, At, State, Sheet, Language, LanguageFile, Wear, Days, Png, Scale, Unit, Light,
        };
        Option[] sources = [ScenarioName, State, Sheet, Language, LanguageFile, Wear];
        command.Validators.Add(r => Require(
            sources.Count(s => r.GetResult(s) is not null) == 1, r,
            "preview: name one of --scenario, --state, --sheet, --language, --language-file and --wear."));
        command.Validators.Add(
            r => Require(r.GetResult(Png) is not null || r.GetResult(Wear) is not null, r, "preview: name the picture with --png FILE."));
        command.SetWork(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult result, CancellationToken cancellationToken)
    {
        var png = result.GetValue(Png);
        var unit = CommonOptions.ParseUnit(result.GetValue(Unit))!.Value;
        try
        {
            if (result.GetValue(Wear))
            {
                return WearReport.Write(result.GetValue(Days), unit, Console.Out, png);
            }

            if (result.GetResult(Language) is not null || result.GetResult(LanguageFile) is not null)
            {
                return LanguageReport.Write(
                    CommonOptions.ParseLanguage(result.GetValue(Language)), result.GetValue(LanguageFile), Console.Out, png!);
            }

            if (result.GetValue(Sheet) is { } folder)
            {
                using var sheet = ContactSheet.Draw(ScreenStateFiles.ReadFolder(folder));
                return PictureFile.Write(png!, stream => PngFile.Write(stream, sheet));
            }

            var frame = result.GetValue(State) is { } file
                ? Draw(ScreenStateFiles.Read(file))
                : await ScenarioRenderer.DrawAsync(
                    Scenario.Find(result.GetValue(ScenarioName)!)!, result.GetValue(At), unit, result.GetValue(Light) == "night"
                        ? LightMode.Night
                        : LightMode.Day,
                    TimeProvider.System.GetUtcNow(), cancellationToken).ConfigureAwait(false);
            return Write(frame, png!, result.GetValue(Scale));
        }
        catch (FormatException e)
        {
            throw new CommandException(ExitCode.Invalid, e.Message, e);
        }
    }

    private static MonoFrame Draw(ScreenState state)
    {
        var frame = new MonoFrame(PanelSizes.Width, state.Panel.Height());
        using var renderer = new ScreenRenderer(state.Panel);
        renderer.Draw(state, frame);
        return frame;
    }

    private static int Write(MonoFrame frame, string file, int scale)
    {
        if (scale == 1)
        {
            return PictureFile.Write(file, stream => PngFile.Write(stream, frame));
        }

        using var image = Bezel.Draw(frame, scale);
        return PictureFile.Write(file, stream => PngFile.Write(stream, image));
    }

    private static void Require(bool good, SymbolResult result, string problem)
    {
        if (!good)
        {
            result.AddError(problem);
        }
    }
}
