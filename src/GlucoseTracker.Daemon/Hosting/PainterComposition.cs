using GlucoseTracker.Daemon.Configuration;
using GlucoseTracker.Daemon.Display;
using GlucoseTracker.Daemon.Input;
using GlucoseTracker.Daemon.State;
using GlucoseTracker.Graphics;
using Microsoft.Extensions.DependencyInjection;

namespace GlucoseTracker.Daemon.Hosting;

/// <summary>Wires what is between the snapshot and the panel, and the keys.</summary>
public static class PainterComposition
{
    /// <summary>Adds them; the display and the device's facts come from elsewhere.</summary>
    public static IServiceCollection AddPainter(
        this IServiceCollection services, TrackerOptions options, TimeProvider time, TimeSpan tick) =>
        services
            .AddSingleton(new ViewerClock(time, tick))
            .AddSingleton(
                p => ScreenPresenter.Create(options, p.GetRequiredService<IDisplay>().Height, p.GetRequiredService<IDeviceStatus>(),
                p.GetRequiredService<LivenessMonitor>(), time, p.GetRequiredService<ViewerClock>()))
            .AddSingleton<IKeyActionHandler, RefreshKeyHandler>()
            .AddSingleton(p => new GestureDispatcher(
                p.GetRequiredService<TrackerState>(), p.GetRequiredService<ScreenPresenter>().Preferences,
                p.GetRequiredService<IDeviceStatus>(),
                p.GetRequiredService<ViewerClock>(), time, p.GetServices<IKeyActionHandler>()));
}
