using GlucoseTracker.Daemon.Configuration;
using GlucoseTracker.Daemon.Display;
using GlucoseTracker.Daemon.Input;
using GlucoseTracker.Daemon.State;
using GlucoseTracker.Graphics;
using GlucoseTracker.Screens.State;
using Microsoft.Extensions.DependencyInjection;

namespace GlucoseTracker.Daemon.Hosting;

/// <summary>Wires what is between the snapshot and the panel, and the keys.</summary>
public static class PainterComposition
{
    /// <summary>Adds them; the display and the device's facts come from elsewhere.</summary>
    public static IServiceCollection AddPainter(this IServiceCollection services, TrackerOptions options, TimeProvider time, TimeSpan tick) =>
        services
            .AddSingleton(new ViewerClock(time, tick))
            .AddSingleton(p => Painter(options, p.GetRequiredService<IDisplay>().Height, p.GetRequiredService<IDeviceStatus>(),
                p.GetRequiredService<LivenessMonitor>(), time, p.GetRequiredService<ViewerClock>()))
            .AddSingleton<IKeyActionHandler, RefreshKeyHandler>()
            .AddSingleton<GestureDispatcher>();

    /// <summary>A painter for a panel of this height.</summary>
    public static ScreenPresenter Painter(TrackerOptions options, int height, IDeviceStatus facts, LivenessMonitor progress, TimeProvider time, ViewerClock viewer) =>
        new(options, facts, new DisplayPreferences(options, height == PanelSize.Rows32.Height() ? PanelSize.Rows32 : PanelSize.Rows64), progress, time, viewer);
}
