using System.CommandLine;
using GlucoseTracker.Domain;
using GlucoseTracker.Pi.Configuration;
using GlucoseTracker.Pi.Control;
using GlucoseTracker.Pi.Hats;
using GlucoseTracker.Pi.Login;
using GlucoseTracker.Pi.Setup;

namespace GlucoseTracker.Pi.Commands;

/// <summary><c>setup</c>: asks for hat and unit, writes them into the configuration, and lets the daemon take it.</summary>
internal static class SetupCommand
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(45);

    public static Command Create()
    {
        var hat = new Option<string?>("--hat")
        {
            Description = $"The board, as 'glucose-tracker hats' names it, or \"{SetupWishes.Detect}\": what fits the panel that answers.",
            HelpName = "NAME",
        };
        hat.AcceptOnlyFromAmong([SetupWishes.Detect, .. KnownHats.All.Select(h => h.Name)]);
        var unit = new Option<string?>("--unit") { Description = "What is shown." };
        unit.AcceptOnlyFromAmong([.. Enum.GetValues<GlucoseUnit>().Select(GlucoseText.Symbol)]);
        var enable = new Option<string?>("--enable-bus") { Description = "Whether I2C or SPI is enabled with raspi-config when it is off." };
        enable.AcceptOnlyFromAmong("yes", "no");
        var config = CommonOptions.Config();
        var command = new Command("setup", "Choose board and unit. Without a terminal, what no option says stays as it is.") { hat, unit, enable, config };
        command.SetAction((result, _) => RunAsync(
            new SetupWishes(
                result.GetValue(hat),
                result.GetValue(unit) is { } symbol ? Enum.GetValues<GlucoseUnit>().Single(u => GlucoseText.Symbol(u) == symbol) : null,
                result.GetValue(enable) is { } word ? word == "yes" : null),
            result.GetValue(config) ?? TrackerConfiguration.DefaultFile));
        return command;
    }

    private static async Task<int> RunAsync(SetupWishes wishes, string config)
    {
        var file = Path.GetFullPath(config);
        var folder = Path.GetDirectoryName(file)!;
        try
        {
            var options = TrackerConfiguration.Load(file, mustExist: false);
            if (!Rights.CanWrite(folder))
            {
                return await Rights.AgainAsRootAsync(folder).ConfigureAwait(false);
            }

            var dialog = new SetupDialog(new SetupMachine(TimeProvider.System), Console.IsInputRedirected ? null : Console.In, Console.Out);
            if (await dialog.RunAsync(wishes, options.Display.Hat, options.Unit).ConfigureAwait(false) is not { } choices)
            {
                return ExitCode.Invalid;
            }

            SetupFile.Write(file, choices);
            await Console.Out.WriteLineAsync($"{choices.Hat.Name} and {GlucoseText.Symbol(choices.Unit)} are written into {file}.").ConfigureAwait(false);
            foreach (var sentence in HatOverrides.Describe(TrackerConfiguration.Load(file, mustExist: true), choices))
            {
                await Console.Out.WriteLineAsync(sentence).ConfigureAwait(false);
            }

            await TellDaemonAsync(options.StateDirectory).ConfigureAwait(false);
            return ExitCode.Ok;
        }
        catch (ConfigurationException e)
        {
            await Console.Error.WriteLineAsync(e.Message).ConfigureAwait(false);
            return ExitCode.Invalid;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync($"{file} cannot be written: {e.Message}").ConfigureAwait(false);
            return ExitCode.NotWritable;
        }
    }

    private static async Task TellDaemonAsync(string stateDirectory)
    {
        string next;
        try
        {
            ControlClient.Ask(stateDirectory, "reload", Patience);
            next = "The daemon has taken it: look at the panel.";
        }
        catch (NoDaemonException)
        {
            next = "The daemon takes it at its next start: sudo systemctl restart glucose-tracker";
        }

        var isSignedIn = File.Exists(new LoginFiles(stateDirectory).AccountPath);
        await Console.Out.WriteLineAsync(isSignedIn ? next : $"{next}{Environment.NewLine}Sign in: sudo glucose-tracker login").ConfigureAwait(false);
    }
}
