using System.CommandLine;
using GlucoseTracker.Daemon.Clock;
using GlucoseTracker.Daemon.Configuration;
using GlucoseTracker.Daemon.Control;
using GlucoseTracker.Daemon.Credentials;
using GlucoseTracker.Daemon.Hosting;
using GlucoseTracker.Daemon.Linux;
using GlucoseTracker.Daemon.Supervision;
using GlucoseTracker.Daemon.Systemd;
using GlucoseTracker.Domain.Languages;
using GlucoseTracker.Files;
using GlucoseTracker.LinuxDevices.Clock;
using GlucoseTracker.LinuxDevices.Kernel;
using GlucoseTracker.Pi.Languages;
using GlucoseTracker.Pi.Terminal;
using Microsoft.Extensions.Hosting.Systemd;

namespace GlucoseTracker.Pi.Commands;

/// <summary><c>run</c>: the daemon.</summary>
internal static class RunCommand
{
    public static Command Create()
    {
        var config = CommonOptions.CreateConfig();
        var command = new Command("run") { config };
        command.SetWork((result, cancellationToken) => RunAsync(CommonOptions.GetConfigPath(result.GetValue(config)), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(string file, CancellationToken cancellationToken)
    {
        using var hangUp = new ReloadSignal();
        using var signals = new StopSignals(cancellationToken);
        CoreDumps.Forbid();
        NativeLibraryPreloader.Start();
        var options = CommonOptions.LoadConfiguration(file, mustExist: true);

        // When root starts the daemon manually, the service must still be able to use the files that it creates.
        OwnerRights.Current.SwitchPermanently(
            options.StateDirectory, SystemUsers.DeviceGroups.Select(name => SystemUsers.FindGroup(name, new SystemFiles())).OfType<uint>());
        using var instance = InstanceLock.TryAcquire(options.StateDirectory) ?? throw new CommandException(
            ExitCode.AlreadyRunning,
            UserTexts.Format("daemon.already-running", ("directory", options.StateDirectory)));
        instance.RemoveTemporaryFiles();
        if (SystemTimeZone.Get() is { Problem: not null } zone)
        {
            var fallback = zone.DescribeUtcFallback(ProgramTexts.English);
            await Console.Error.WriteLineAsync(
                $"{char.ToUpperInvariant(fallback[0])}{fallback[1..]}: {zone.GetRemedy(ProgramTexts.English)}").ConfigureAwait(false);
        }

        var systemd = SystemdService.CreateNotifier();
        using var stopping = signals.Token.UnsafeRegister(_ => systemd?.Notify(ServiceState.Stopping), null);
        using var reload = new ReloadCoordinator(
            () => TrackerConfiguration.Load(file, mustExist: true), options.StateDirectory, TimeProvider.System);
        hangUp.Connect(reload);
        var starts = new StartAttemptCounter(RuntimeDirectory.Path ?? options.StateDirectory, BootId.Current);
        var failedStarts = starts.Increment();
        var clock = new ClockTrustMonitor(TimeProvider.System, new KernelClock().IsSynchronized);
        var process = new DaemonProcess(reload, starts, systemd);
        for (var next = options; next is not null; next = signals.Token.IsCancellationRequested ? null : reload.GetNext())
        {
            using var host = DaemonHost.Create(next, process, clock, TerminalWindow.OpenDisplay, TimeProvider.System);
            QuarantineState(host.Root, failedStarts);
            failedStarts = 0;
            ReportSecrets(host.Root);
            var round = reload.BeginRun(signals.Token, host.Root.Log<ReloadCoordinator>());
            if (!await host.RunUntilStoppedAsync(() => OnStarted(systemd, reload), round).ConfigureAwait(false))
            {
                // The supervisor has logged the failure and renamed the state file that it suspects.
                starts.Reset();
                return ExitCode.Failed;
            }
        }

        starts.Reset();
        return ExitCode.Ok;
    }

    /// <summary>Logs unusable secrets at the start and after each reload, before one is used.</summary>
    private static void ReportSecrets(CompositionRoot root)
    {
        var log = root.Log<SecretValidator>();
        foreach (var problem in root.Secrets.GetProblems())
        {
            log.SecretUnusable($"{problem}");
        }
    }

    /// <summary>Renames state files after starts that ended the process: first the ones that are cheap to lose, then the others.</summary>
    private static void QuarantineState(CompositionRoot root, int failedStarts) => root.Supervision.RenameStates(failedStarts switch
    {
        2 => root.StartupStates!.FirstToRename,
        4 => root.StartupStates!.LastToRename,
        _ => [],
    });

    private static void OnStarted(ISystemdNotifier? systemd, ReloadCoordinator reload)
    {
        systemd?.Notify(ServiceState.Ready);
        reload.ReportRunning();
    }
}
