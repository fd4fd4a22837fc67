using System.CommandLine;
using System.CommandLine.Parsing;
using GlucoseTracker.Graphics;
using GlucoseTracker.Graphics.Pictures;
using GlucoseTracker.Pi.Demo;
using GlucoseTracker.Pi.Languages;
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
        "--at", "option.at", DefaultMinute, 0, MaxMinute, "MINUTE");

    private static readonly Option<string?> State = new("--state")
    {
        Description = "option.state",
        HelpName = "FILE",
    };

    private static readonly Option<string?> Sheet = new("--sheet")
    {
        Description = "option.sheet",
        HelpName = "FOLDER",
    };

    private static readonly Option<string?> Language = CommonOptions.CreateLanguage(
        "option.language-sheet");

    private static readonly Option<string?> LanguageFile = new("--language-file")
    {
        Description = "option.language-file",
        HelpName = "FILE",
    };

    private static readonly Option<bool> Wear = new("--wear")
    {
        Description = "option.wear",
    };

    private static readonly Option<int> Days = NumberOption.Integer(
        "--days", "option.wear-days", DefaultDays, 1, WearRun.MaxDays);

    private static readonly Option<string?> Png = new("--png")
    {
        Description = "option.png",
        HelpName = "FILE",
    };

    private static readonly Option<int> Scale = NumberOption.Integer(
        "--scale", "option.scale", 1, 1, MaxScale);

    private static readonly Option<string?> Unit = CommonOptions.CreateUnitWithDefault();

    private static readonly Option<string> Light = CreateLight();

    public static Command Create()
    {
        var command = new Command("preview")
        {
            ScenarioName, At, State, Sheet, Language, LanguageFile, Wear, Days, Png, Scale, Unit, Light,
        };
        Option[] sources = [ScenarioName, State, Sheet, Language, LanguageFile, Wear];
        command.Validators.Add(r => Require(
            sources.Count(s => r.GetResult(s) is not null) == 1, r,
            () => UserTexts.Format("parser.one-of", ("words", string.Join(", ", sources.Select(s => s.Name))))));
        command.Validators.Add(
            r => Require(r.GetResult(Png) is not null || r.GetResult(Wear) is not null, r,
            () => UserTexts.Format("parser.option-missing", ("option", "--png"))));
        command.SetWork(RunAsync);
        return command;
    }

    private static Option<string> CreateLight()
    {
        var light = new Option<string>("--light") { Description = "option.light", DefaultValueFactory = _ => "day" };
        light.AcceptWords("day", "night");
        return light;
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
                var screens = ScreenStateFiles.ReadFolder(folder);
                return PictureFile.Write(png!, stream => ContactSheet.Write(stream, screens));
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

    private static int Write(MonoFrame frame, string file, int scale) => PictureFile.Write(file, stream =>
    {
        if (scale == 1)
        {
            PngFile.Write(stream, frame);
        }
        else
        {
            Bezel.Write(stream, frame, scale);
        }
    });

    private static void Require(bool good, SymbolResult result, Func<string> describe)
    {
        if (!good)
        {
            result.AddError(describe());
        }
    }
}
