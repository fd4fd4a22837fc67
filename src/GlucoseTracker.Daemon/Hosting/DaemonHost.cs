using GlucoseTracker.Daemon.Clock;
using GlucoseTracker.Daemon.Configuration;
using GlucoseTracker.Daemon.Display;
using GlucoseTracker.Daemon.Health;
using GlucoseTracker.Daemon.Input;
using GlucoseTracker.Daemon.Linux;
using GlucoseTracker.Daemon.Power;
using GlucoseTracker.Daemon.Sound;
using GlucoseTracker.Daemon.Systemd;
using GlucoseTracker.Graphics;
using GlucoseTracker.LinuxDevices.Network;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;

namespace GlucoseTracker.Daemon.Hosting;

/// <summary>
/// Creates the host of the daemon for one configuration, with the devices of the system and a log for systemd or the console.
/// </summary>
public static class DaemonHost
{
    /// <summary>Creates the host. After a reload the same process creates a new host.</summary>
    /// <param name="options">The configuration.</param>
    /// <param name="process">The objects of the process, which outlive the host.</param>
    /// <param name="clock">The clock knowledge of the process.</param>
    /// <param name="terminal">Creates the display in the terminal, for the panel kind terminal.</param>
    /// <param name="time">The clocks.</param>
    public static TrackerHost Create(
        TrackerOptions options, DaemonProcess process, ClockTrustMonitor clock, Func<IDisplay> terminal, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(process);
        var builder = TrackerHost.CreateBuilder();
        builder.Logging.AddConsole();
        builder.Services
            .AddFixedOptions(new ConsoleLoggerOptions
            {
                LogToStandardErrorThreshold = LogLevel.Trace,
                FormatterName = process.Systemd is null ? ConsoleFormatterNames.Simple : ConsoleFormatterNames.Systemd,
            })
            .AddFixedOptions(new ConsoleFormatterOptions())
            .AddFixedOptions(new JsonConsoleFormatterOptions())
            .AddFixedOptions(new SimpleConsoleFormatterOptions { SingleLine = true, ColorBehavior = LoggerColorBehavior.Disabled });
        builder.Services.AddSingleton<IHostLifetime, ExternalHostLifetime>();
        var ports = new TrackerPorts
        {
            Time = time,
            Clock = clock,
            Device = new DeviceStatus(new NetworkState(), new SystemFiles(), clock, time),
            CreateDisplay = () => DisplayFactory.Create(options, terminal, time),
            OpenKeys = KeyWorker.OpenGpio,
            Sounders = SounderSources.List(options, RuntimeDirectory.Path ?? options.StateDirectory),
            Power = new LogindPower(),
            Process = process,
            RuntimeDirectory = RuntimeDirectory.Path ?? options.StateDirectory,
        };
        return new TrackerHost(builder, (logs, lifetime) => new CompositionRoot(options, ports, logs, lifetime));
    }
}
