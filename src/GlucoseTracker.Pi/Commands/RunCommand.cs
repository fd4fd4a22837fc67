using System.CommandLine;
using GlucoseTracker.LinuxDevices;
using GlucoseTracker.Pi.Composition;
using GlucoseTracker.Pi.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;

namespace GlucoseTracker.Pi.Commands;

/// <summary><c>run</c>: the daemon.</summary>
internal static class RunCommand
{
    public static Command Create()
    {
        var config = new Option<string>("--config")
        {
            Description = "The configuration file.",
            HelpName = "FILE",
            DefaultValueFactory = _ => TrackerConfiguration.DefaultFile,
        };
        var command = new Command("run", "Run the daemon: poll, draw, and refresh at the button.") { config };
        command.SetAction((result, cancellationToken) => RunAsync(result.GetValue(config)!, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(string configFile, CancellationToken cancellationToken)
    {
        CoreDumps.Forbid();
        TrackerOptions options;
        try
        {
            options = TrackerConfiguration.Load(Path.GetFullPath(configFile), mustExist: true);
        }
        catch (ConfigurationException e)
        {
            await Console.Error.WriteLineAsync(e.Message).ConfigureAwait(false);
            return ExitCode.Invalid;
        }

        using var instance = InstanceLock.Take(options.StateDirectory);
        if (instance is null)
        {
            await Console.Error.WriteLineAsync($"Another daemon already uses {options.StateDirectory}; stop it first, or give this one a StateDirectory of its own.").ConfigureAwait(false);
            return ExitCode.AlreadyRunning;
        }

        var builder = TrackerHost.NewBuilder();
        builder.Logging.AddFilter("Microsoft", LogLevel.Warning).AddSimpleConsole(o =>
        {
            o.SingleLine = true;
            o.ColorBehavior = LoggerColorBehavior.Disabled;
        });
        builder.Services.Configure<ConsoleLoggerOptions>(o => o.LogToStandardErrorThreshold = LogLevel.Trace);
        builder.Services.AddSystemd();
        builder.Services.AddHistory(options, TimeProvider.System);
        builder.Services.AddTracker(options, TimeProvider.System, TimeSpan.FromSeconds(1), RuntimeDirectory(options));
        builder.Services.AddControl(options, TimeProvider.System);
        builder.Services.AddLibreLinkUp(options);
        builder.Services.AddNightscout(options, TimeProvider.System);
        builder.Services.AddPanel(options, TimeProvider.System).AddPower(options).AddButton(options, TimeProvider.System);
        using var host = builder.Build();
        return await host.RunToEndAsync(cancellationToken).ConfigureAwait(false) ? ExitCode.Ok : ExitCode.Failed;
    }

    /// <summary>The folder in memory that systemd made for the daemon, or the state directory.</summary>
    private static string RuntimeDirectory(TrackerOptions options) =>
        Environment.GetEnvironmentVariable("RUNTIME_DIRECTORY")?.Split(':')[0] is { Length: > 0 } directory ? directory : options.StateDirectory;
}
