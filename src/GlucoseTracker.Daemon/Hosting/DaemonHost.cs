using GlucoseTracker.Daemon.Clock;
using GlucoseTracker.Daemon.Configuration;
using GlucoseTracker.Daemon.Control;
using GlucoseTracker.Daemon.State;
using GlucoseTracker.Daemon.Supervision;
using GlucoseTracker.Graphics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Systemd;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;

namespace GlucoseTracker.Daemon.Hosting;

/// <summary>The daemon's host for one configuration. A new configuration gets a new host in the same process.</summary>
public static class DaemonHost
{
    /// <summary>Builds it.</summary>
    /// <param name="options">The configuration.</param>
    /// <param name="reload">Where a new configuration is asked for.</param>
    /// <param name="systemd">Who is told; null without systemd.</param>
    /// <param name="clock">The process's own: what vouched for the clock is no matter of the configuration.</param>
    /// <param name="starts">The mark of this start, taken away when all workers run.</param>
    /// <param name="terminal">Creates the display in the terminal, where the configuration asks for it.</param>
    /// <param name="time">The clocks.</param>
    public static IHost Build(
        TrackerOptions options, ReloadCoordinator reload, ISystemdNotifier? systemd, ClockTrustMonitor clock,
        StartAttemptCounter starts, Func<IDisplay> terminal, TimeProvider time)
    {
        var builder = TrackerHost.CreateBuilder();
        builder.Logging.AddFilter("Microsoft", LogLevel.Warning).AddSimpleConsole(o =>
        {
            o.SingleLine = true;
            o.ColorBehavior = LoggerColorBehavior.Disabled;
        });
        builder.Services.Configure<ConsoleLoggerOptions>(o => o.LogToStandardErrorThreshold = LogLevel.Trace);
        builder.Services.AddSystemd(systemd);
        builder.Services.AddSingleton<IHostLifetime, ExternalHostLifetime>();
        builder.Services.AddSingleton(clock);
        builder.Services.AddHistory(options, time);
        builder.Services.AddTracker(options, time, TimeSpan.FromSeconds(1), RuntimeDirectory.Path ?? options.StateDirectory);
        builder.Services.AddControl(options, time, reload);
        builder.Services.AddLibreLinkUp(options);
        builder.Services.AddNightscout(options, time).AddSources(options, time);
        builder.Services.AddPanel(options, terminal, time).AddPower(options).AddButton(options, time);
        builder.Services.AddWorker(
            p => new StartMonitor(starts, p.GetRequiredService<TrackerState>(), p.GetRequiredService<WorkerSupervision>()));
        return builder.Build();
    }
}
