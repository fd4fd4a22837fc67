using GlucoseTracker.Graphics;
using GlucoseTracker.LinuxDevices.I2c;
using GlucoseTracker.LinuxDevices.Panel;
using GlucoseTracker.LinuxDevices.Spi;
using GlucoseTracker.Oled;

namespace GlucoseTracker.LinuxDevices;

/// <summary>Displays on this machine's buses.</summary>
/// <remarks>Nothing is opened here: a bus or a panel that is missing is a failure of each picture, until it is there.</remarks>
public static class OledDisplays
{
    /// <summary>A panel with its wiring.</summary>
    /// <param name="panel">The panel.</param>
    /// <param name="wiring">Bus and lines.</param>
    /// <param name="time">For the intervals at which the panel is looked after.</param>
    /// <exception cref="ArgumentException">No such address or bus can be.</exception>
    public static IDisplay Create(OledPanel panel, PanelWiring wiring, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(panel);
        ArgumentNullException.ThrowIfNull(wiring);
        IDisplayBus bus = wiring.IsSpi
            ? new SpiDisplayBus(wiring.Bus, wiring.SpiHertz ?? panel.Controller.MaxSpiHertz, wiring.Pins, time)
            : new I2cDisplayBus(wiring.Bus, wiring.Address, wiring.Pins, time);
        return new OledDisplay(panel, bus, time);
    }
}
