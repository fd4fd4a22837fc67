using GlucoseTracker.Graphics;
using GlucoseTracker.LinuxDevices.I2c;
using GlucoseTracker.LinuxDevices.Panel;
using GlucoseTracker.LinuxDevices.Spi;
using GlucoseTracker.Oled;

namespace GlucoseTracker.LinuxDevices;

/// <summary>Creates displays on the buses of this machine.</summary>
/// <remarks>No device is opened here: a missing bus or panel is a failure of each picture.</remarks>
public static class OledDisplays
{
    /// <summary>Creates the display for a panel and its wiring.</summary>
    /// <param name="panel">The panel.</param>
    /// <param name="wiring">The bus and the GPIO lines.</param>
    /// <param name="time">The clock for refresh intervals.</param>
    /// <exception cref="ArgumentException">The address or the bus is invalid.</exception>
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
