using GlucoseTracker.Daemon.Clock;
using GlucoseTracker.Daemon.Configuration;
using GlucoseTracker.Daemon.Control;
using GlucoseTracker.Daemon.Display;
using GlucoseTracker.Daemon.Input;
using GlucoseTracker.Daemon.Linux;
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
/// The environment of the workers: clocks, folders and devices. Daemon, demo and tests differ only in this type.
/// </summary>
public sealed record TrackerPorts
{
    /// <summary>The clocks.</summary>
    public required TimeProvider Time { get; init; }

    /// <summary>The knowledge of the clocks; kept across reloads of the configuration.</summary>
    public required ClockTrustMonitor Clock { get; init; }

    /// <summary>The status of the device: clock and network.</summary>
    public required IDeviceStatus Device { get; init; }

    /// <summary>The files of kernel and system. Default: those of this system.</summary>
    public SystemFiles Files { get; init; } = new();

    /// <summary>Creates the panel.</summary>
    public required Func<IDisplay> CreateDisplay { get; init; }

    /// <summary>The source to poll; null: the configured sources.</summary>
    public IReadingSource? Source { get; init; }

    /// <summary>Opens the GPIO lines of the keys; null: no keys.</summary>
    public Func<ButtonSettings, IKeySource>? OpenKeys { get; init; }

    /// <summary>Creates the worker that reads the keyboard in the demo; null: none.</summary>
    public Func<GestureDispatcher, ViewerClock, BackgroundService>? CreateKeyboard { get; init; }

    /// <summary>The ways in which alarms are heard in the room. Default none.</summary>
    public IReadOnlyList<SounderSource> Sounders { get; init; } = [];

    /// <summary>The power control of the system; null: none.</summary>
    public ISystemPower? Power { get; init; }

    /// <summary>The process of the daemon; null: no control socket, no systemd and no count of starts.</summary>
    public DaemonProcess? Process { get; init; }

    /// <summary>
    /// The runtime directory (in memory); null: no state is stored, neither there nor in the state directory, and no notifications are
    /// sent.
    /// </summary>
    public string? RuntimeDirectory { get; init; }

    /// <summary>The interval of animation steps. Default 1 s.</summary>
    public TimeSpan Tick { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Random numbers from 0 to 1, for the jitter of the polls.</summary>
    public Func<double> Random { get; init; } = new Random().NextDouble;
}

/// <summary>The objects of the daemon's process, which outlive a reload of the configuration.</summary>
/// <param name="Reload">Handles requests for a reload.</param>
/// <param name="Starts">Counts failed starts.</param>
/// <param name="Systemd">The socket of systemd; null without systemd.</param>
public sealed record DaemonProcess(ReloadCoordinator Reload, StartAttemptCounter Starts, ISystemdNotifier? Systemd);
