using System.CommandLine;
using GlucoseTracker.LinuxDevices;
using GlucoseTracker.Pi.Clock;
using GlucoseTracker.Pi.Composition;
using GlucoseTracker.Pi.Configuration;
using GlucoseTracker.Pi.Control;
using Microsoft.Extensions.Hosting.Systemd;

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
        HeadStart.Begin();
        var file = Path.GetFullPath(configFile);
        TrackerOptions options;
        try
        {
            options = TrackerConfiguration.Load(file, mustExist: true);
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

        if (SystemTimeZone.Get() is { Problem: not null } zone)
        {
            await Console.Error.WriteLineAsync($"{char.ToUpperInvariant(zone.InUtc[0])}{zone.InUtc[1..]}: {zone.Remedy}").ConfigureAwait(false);
        }

        var systemd = SystemdService.Notifier();
        using var signals = new StopSignals(cancellationToken);
        using var stopping = signals.Token.UnsafeRegister(_ => systemd?.Notify(ServiceState.Stopping), null);
        using var reload = new ReloadDesk(() => TrackerConfiguration.Load(file, mustExist: true), options.StateDirectory);
        var clock = new ClockWatch(TimeProvider.System, new KernelClock().IsSynchronized);
        for (var next = options; next is not null; next = signals.Token.IsCancellationRequested ? null : reload.TakeNext())
        {
            using var host = DaemonHost.Build(next, reload, systemd, clock, TimeProvider.System);
            var round = reload.BeginRound(signals.Token);
            if (!await host.RunToEndAsync(() => OnStarted(systemd, reload), round).ConfigureAwait(false))
            {
                return ExitCode.Failed;
            }
        }

        return ExitCode.Ok;
    }

    private static void OnStarted(ISystemdNotifier? systemd, ReloadDesk reload)
    {
        systemd?.Notify(ServiceState.Ready);
        reload.Runs();
    }
}
