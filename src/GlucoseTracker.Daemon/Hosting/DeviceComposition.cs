using GlucoseTracker.Daemon.Clock;
using GlucoseTracker.Daemon.Configuration;
using GlucoseTracker.Daemon.Input;
using GlucoseTracker.Daemon.Power;
using GlucoseTracker.Daemon.State;
using GlucoseTracker.Graphics;
using GlucoseTracker.LinuxDevices.Gpio;
using GlucoseTracker.LinuxDevices.Keys;
using GlucoseTracker.LinuxDevices.Network;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace GlucoseTracker.Daemon.Hosting;

/// <summary>Wires panel and button to the configuration.</summary>
public static class DeviceComposition
{
    /// <summary>Contacts settle within this time; the kernel filters what is shorter.</summary>
    private static readonly TimeSpan Debounce = TimeSpan.FromMilliseconds(10);

    /// <summary>Adds the display and the device's status.</summary>
    /// <param name="services">Where to.</param>
    /// <param name="options">The configuration.</param>
    /// <param name="terminal">Creates the display in the terminal, where the configuration asks for it.</param>
    /// <param name="time">The clocks.</param>
    public static IServiceCollection AddPanel(
        this IServiceCollection services, TrackerOptions options, Func<IDisplay> terminal, TimeProvider time) =>
        services
            .AddSingleton<IDisplay>(_ => DisplayFactory.Create(options, terminal, time))
            .AddSingleton<IDeviceStatus>(p => new DeviceStatus(new NetworkState(), p.GetRequiredService<ClockTrustMonitor>(), time));

    /// <summary>Adds the system's switch: the panel tells of its end, and a key may bring it about when that is configured.</summary>
    public static IServiceCollection AddPower(this IServiceCollection services, TrackerOptions options)
    {
        services.AddSingleton<ISystemPower, LogindPower>();
        return !options.Button.SwitchOff ? services : services
            .AddSingleton<PowerWorker>()
            .AddSingleton<IKeyActionHandler>(p => p.GetRequiredService<PowerWorker>())
            .AddWorker(p => p.GetRequiredService<PowerWorker>());
    }

    /// <summary>Adds the button when one is configured.</summary>
    public static IServiceCollection AddButton(this IServiceCollection services, TrackerOptions options, TimeProvider time) =>
        options.Button.Chip.Length == 0
            ? services
            : services.AddWorker(p => new KeyWorker(
                options.Button, OpenKeys, p.GetRequiredService<GestureDispatcher>(), time, p.GetRequiredService<ILogger<KeyWorker>>()));

    /// <summary>Takes all configured keys together.</summary>
    /// <exception cref="GpioException">No such chip or line, in use, or no permission.</exception>
    public static IKeySource OpenKeys(ButtonSettings button) => GpioKeys.Open(button.Chip, [.. button.Roles.Keys], Debounce);
}
