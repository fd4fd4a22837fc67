using GlucoseTracker.Daemon.Clock;
using GlucoseTracker.Daemon.Configuration;
using GlucoseTracker.Daemon.Control;
using GlucoseTracker.Daemon.Display;
using GlucoseTracker.Daemon.Input;
using GlucoseTracker.Daemon.Power;
using GlucoseTracker.Daemon.Sound;
using GlucoseTracker.Daemon.State;
using GlucoseTracker.Daemon.Supervision;
using GlucoseTracker.Domain.Connection;
using GlucoseTracker.Graphics;
using GlucoseTracker.LinuxDevices.Keys;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Systemd;

namespace GlucoseTracker.Daemon.Hosting;

/// <summary>
/// What the workers use of the world around them: clocks, folders and devices. Daemon, demo and tests differ only in the ports.
/// </summary>
public sealed record TrackerPorts
{
    /// <summary>The clocks.</summary>
    public required TimeProvider Time { get; init; }

    /// <summary>What is known of the clocks; it outlives a reload of the configuration.</summary>
    public required ClockTrustMonitor Clock { get; init; }

    /// <summary>Address and network of the device.</summary>
    public required IDeviceStatus Device { get; init; }

    /// <summary>What kernel and system tell in files. Default: those of this system.</summary>
    public SystemFiles Files { get; init; } = new();

    /// <summary>Creates the panel.</summary>
    public required Func<IDisplay> CreateDisplay { get; init; }

    /// <summary>The source that is polled; null: those of the configuration.</summary>
    public IReadingSource? Source { get; init; }

    /// <summary>Opens the lines of the keys; null: there are none.</summary>
    public Func<ButtonSettings, IKeySource>? OpenKeys { get; init; }

    /// <summary>Creates the worker that reads the keyboard of the demo; null: there is none.</summary>
    public Func<GestureDispatcher, ViewerClock, BackgroundService>? CreateKeyboard { get; init; }

    /// <summary>The ways in which alarms are heard in the room. Default none.</summary>
    public IReadOnlyList<SounderSource> Sounders { get; init; } = [];

    /// <summary>The power switch of the system; null: there is none.</summary>
    public ISystemPower? Power { get; init; }

    /// <summary>The process of the daemon; null: there is no control socket, no systemd and no count of starts.</summary>
    public DaemonProcess? Process { get; init; }

    /// <summary>
    /// The folder in memory; null: nothing outlives a restart, neither there nor in the state directory, and no notification is sent.
    /// </summary>
    public string? RuntimeDirectory { get; init; }

    /// <summary>How often what moves on the panel takes a step. Default 1 s.</summary>
    public TimeSpan Tick { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Random numbers from 0 to 1, for the jitter of the polls.</summary>
    public Func<double> Random { get; init; } = new Random().NextDouble;
}

/// <summary>What belongs to the process of the daemon and outlives a reload of the configuration.</summary>
/// <param name="Reload">Handles requests for a new configuration.</param>
/// <param name="Starts">Counts the starts that failed.</param>
/// <param name="Systemd">The socket of systemd; null without systemd.</param>
public sealed record DaemonProcess(ReloadCoordinator Reload, StartAttemptCounter Starts, ISystemdNotifier? Systemd);
