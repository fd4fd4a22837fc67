using GlucoseTracker.Daemon.Alarms;
using GlucoseTracker.Daemon.Clock;
using GlucoseTracker.Daemon.Configuration;
using GlucoseTracker.Daemon.Control;
using GlucoseTracker.Daemon.Credentials;
using GlucoseTracker.Daemon.Display;
using GlucoseTracker.Daemon.History;
using GlucoseTracker.Daemon.Polling;
using GlucoseTracker.Daemon.Power;
using GlucoseTracker.Daemon.State;
using GlucoseTracker.Daemon.Supervision;
using GlucoseTracker.Domain.Connection;
using GlucoseTracker.Domain.Polling;
using GlucoseTracker.Graphics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Systemd;
using Microsoft.Extensions.Logging;

namespace GlucoseTracker.Daemon.Hosting;

/// <summary>Joins the parts. The daemon and the demo run the same workers and differ only in what they bring along.</summary>
public static class TrackerHost
{
    /// <summary>How long a stop may take: the panel is blanked in it.</summary>
    private static readonly TimeSpan StopTimeout = TimeSpan.FromSeconds(2);

    /// <summary>
    /// A builder that reads no configuration by itself and watches no folder: the default one puts a recursive watcher on the working
    /// directory, which is / under systemd.
    /// </summary>
    public static HostApplicationBuilder CreateBuilder()
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings
        {
            ApplicationName = "glucose-tracker",
            ContentRootPath = AppContext.BaseDirectory,
            DisableDefaults = true,
        });
        builder.Services.Configure<HostOptions>(o => o.ShutdownTimeout = StopTimeout);
        return builder;
    }

    /// <summary>Adds the state and the workers; the caller adds source, display and device facts.</summary>
    /// <param name="services">Where to.</param>
    /// <param name="options">The configuration.</param>
    /// <param name="time">The clocks.</param>
    /// <param name="tick">How often what moves on the panel takes a step.</param>
    /// <param name="lastRequestDirectory">Where the time of the last request and the alarms' state outlive a restart; null: they do
    /// not.</param>
    public static IServiceCollection AddTracker(
        this IServiceCollection services, TrackerOptions options, TimeProvider time, TimeSpan tick, string? lastRequestDirectory)
    {
        services.AddSingleton(options);
        services.AddSingleton(time);
        services.AddSingleton(_ => new TrackerState(new TrackerSnapshot { SensorDays = options.SensorDays }));
        services.AddSingleton(p => new SensorRecords(
            lastRequestDirectory is null ? null : options.StateDirectory, p.GetRequiredService<TrackerState>(),
            p.GetRequiredService<ILogger<SensorRecords>>()));
        services.AddSingleton<LivenessMonitor>();
        services.AddSingleton<WorkerSupervision>();
        if (lastRequestDirectory is not null)
        {
            services.AddSingleton(new StartupStates(options, lastRequestDirectory, time));
        }

        services.AddSingleton(p => new SystemdReporter(
            p.GetService<ISystemdNotifier>(),
            SystemdReporter.ParseWatchdogInterval(
                Environment.GetEnvironmentVariable("WATCHDOG_USEC"),
                Environment.GetEnvironmentVariable("WATCHDOG_PID"), Environment.ProcessId),
            p.GetRequiredService<LivenessMonitor>(), time, p.GetRequiredService<ILogger<SystemdReporter>>(),
            new SystemdStatusText(options, p.GetRequiredService<IDeviceStatus>(), time)));
        services.AddPainter(options, time, tick);
        services.AddSingleton(p => new LastRequestFile(lastRequestDirectory, time, p.GetRequiredService<ILogger<LastRequestFile>>()));
        services.AddSingleton(p => new PollWorker(
            p.GetRequiredService<IReadingSource>(), p.GetRequiredService<TrackerState>(), new PollOptions(options.LibreLinkUp.PollInterval),
            p.GetRequiredService<LastRequestFile>(), p.GetRequiredService<LivenessMonitor>(),
            p.GetRequiredService<ClockTrustMonitor>(), p.GetRequiredService<IDeviceStatus>(), new Random().NextDouble, time,
            p.GetRequiredService<ILogger<PollWorker>>()));
        services.AddWorker(p => p.GetRequiredService<PollWorker>(), states: p => p.GetService<StartupStates>()?.Polls ?? []);
        services.AddAlarms(options, time, lastRequestDirectory);
        services.AddWorker(
            p => new DisplayWorker(
                p.GetRequiredService<TrackerState>(), p.GetRequiredService<ScreenPresenter>(), p.GetRequiredService<IDisplay>(),
                p.GetRequiredService<SystemdReporter>(),
                time, p.GetRequiredService<ILogger<DisplayWorker>>(), p.GetService<ISystemPower>()),
            WorkerRole.Essential);
        return services;
    }

    /// <summary>
    /// Adds the socket on which the daemon answers <c>status</c>, <c>readings</c> and <c>reload</c>, and what else only a daemon wants.
    /// </summary>
    public static IServiceCollection AddControl(
        this IServiceCollection services, TrackerOptions options, TimeProvider time, ReloadCoordinator reload)
    {
        services.AddWorker(p => new MemoryTrimmer(p.GetRequiredService<TrackerState>(), time, MemoryTrimmer.TrimAll));
        services.AddSingleton(reload);
        services.AddSingleton(SecretValidator.Create(options));
        services.AddSingleton<StatusReport>();
        services.AddWorker(p => new ControlServer(
            options.StateDirectory, p.GetRequiredService<StatusReport>(), time, p.GetRequiredService<ILogger<ControlServer>>(),
            p.GetService<AlarmReport>(), reload,
            p.GetService<HistoryFlush>()));
        return services;
    }

    /// <summary>Runs the host to its end. False when an essential worker could not be restarted; the log says why.</summary>
    /// <param name="host">The host; it is not disposed.</param>
    /// <param name="onStarted">Called when all workers have started.</param>
    /// <param name="cancellationToken">Stops it. A host that has begun to start comes to its end all the same: the stop blanks the
    /// panel.</param>
    public static async Task<bool> RunUntilStoppedAsync(this IHost host, Action onStarted, CancellationToken cancellationToken)
    {
        await host.StartAsync(CancellationToken.None).ConfigureAwait(false);
        onStarted();
        await host.WaitForShutdownAsync(cancellationToken).ConfigureAwait(false);
        return host.Services.GetRequiredService<WorkerSupervision>().EndedBy is null;
    }
}
