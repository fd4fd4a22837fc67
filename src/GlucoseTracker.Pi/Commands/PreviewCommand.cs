using System.CommandLine;
using GlucoseTracker.Domain;
using GlucoseTracker.Graphics;
using GlucoseTracker.Pi.Demo;
using GlucoseTracker.Screens;
using GlucoseTracker.Simulator;

namespace GlucoseTracker.Pi.Commands;

/// <summary><c>preview</c>: any screen as a picture file.</summary>
internal static class PreviewCommand
{
    private const int UsualMinute = 25;
    private const int LongestScenario = 600;

    public static Command Create()
    {
        var scenario = ScenarioOption.Create();
        var at = new Option<int>("--at")
        {
            Description = "The minute of the scenario.",
            HelpName = "MINUTE",
            DefaultValueFactory = _ => UsualMinute,
        };
        at.Validators.Add(r => Check(r.GetValueOrDefault<int>() is >= 0 and <= LongestScenario, r, $"--at: write a minute from 0 to {LongestScenario}."));
        var state = new Option<string?>("--state") { Description = "A file that describes the state of a screen.", HelpName = "FILE" };
        var png = new Option<string>("--png") { Description = "The picture to write.", HelpName = "FILE", Required = true };
        var scale = new Option<int>("--scale") { Description = "Enlarge so many times, with a bezel around it from 2 on.", HelpName = "N", DefaultValueFactory = _ => 1 };
        scale.Validators.Add(r => Check(r.GetValueOrDefault<int>() is >= 1 and <= 32, r, "--scale: write a number from 1 to 32."));
        var unit = new Option<string>("--unit") { Description = "What a scenario is shown in.", DefaultValueFactory = _ => "mmol/L" };
        unit.AcceptOnlyFromAmong("mmol/L", "mg/dL");
        var light = new Option<string>("--light") { Description = "What a scenario is shown in: day or night.", DefaultValueFactory = _ => "day" };
        light.AcceptOnlyFromAmong("day", "night");
        var command = new Command("preview", "Draw a screen into a picture file: a minute of a scenario, or a state from a file.") { scenario, at, state, png, scale, unit, light };
        command.Validators.Add(r => Check(
            r.GetResult(scenario) is null != r.GetResult(state) is null, r, "preview: name either --scenario or --state."));
        command.SetAction(async (result, cancellationToken) =>
        {
            try
            {
                var frame = result.GetValue(state) is { } file
                    ? FromState(file)
                    : await ScenarioPicture.DrawAsync(
                        Scenario.Find(result.GetValue(scenario)!)!, result.GetValue(at),
                        result.GetValue(unit) == "mg/dL" ? GlucoseUnit.MilligramsPerDeciliter : GlucoseUnit.MillimolesPerLiter,
                        result.GetValue(light) == "night" ? LightMode.Night : LightMode.Day,
                        TimeProvider.System.GetUtcNow(), cancellationToken).ConfigureAwait(false);
                return Write(frame, result.GetValue(png)!, result.GetValue(scale));
            }
            catch (FormatException e)
            {
                await Console.Error.WriteLineAsync(e.Message).ConfigureAwait(false);
                return ExitCode.Invalid;
            }
        });
        return command;
    }

    private static MonoFrame FromState(string file)
    {
        string content;
        try
        {
            content = File.ReadAllText(file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new FormatException($"{file}: it cannot be read ({e.Message}).", e);
        }

        try
        {
            var state = ScreenStateReader.Read(content);
            var frame = new MonoFrame(PanelSizes.Width, state.Panel.Height());
            ScreenRenderer.Draw(state, frame);
            return frame;
        }
        catch (FormatException e)
        {
            throw new FormatException($"{file}: {e.Message}", e);
        }
    }

    private static int Write(MonoFrame frame, string file, int scale)
    {
        try
        {
            using var stream = File.Create(file);
            if (scale == 1)
            {
                PngWriter.Write(stream, frame);
            }
            else
            {
                PngWriter.Write(stream, Bezel.Around(frame, scale));
            }

            return ExitCode.Ok;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine($"{file}: it cannot be written ({e.Message}).");
            return ExitCode.NotWritable;
        }
    }

    private static void Check(bool good, System.CommandLine.Parsing.SymbolResult result, string problem)
    {
        if (!good)
        {
            result.AddError(problem);
        }
    }
}
