using GlucoseTracker.Daemon.Linux;
using GlucoseTracker.Graphics;
using GlucoseTracker.LinuxDevices.Panel;
using GlucoseTracker.Pi.Doctor;

namespace GlucoseTracker.Pi.Setup;

/// <summary>The buses of this device; raspi-config of Raspberry Pi OS enables them.</summary>
internal sealed class SetupMachine(TimeProvider time) : ISetupMachine
{
    /// <inheritdoc/>
    public bool HasBus(string bus) => File.Exists(bus);

    /// <inheritdoc/>
    public IReadOnlyList<string> I2cBuses => new I2cBuses(new SystemFiles()).Nodes;

    /// <inheritdoc/>
    public byte? ReadStatus(string bus, byte address)
    {
        try
        {
            return PanelProbe.ReadStatus(PanelWiring.I2c(bus, address), time);
        }
        catch (DisplayException)
        {
            return null;
        }
    }

    /// <inheritdoc/>
    public async Task<bool> EnableAsync(BusKind bus) =>
        await SystemCommand.RunAsync("raspi-config", ["nonint", bus == BusKind.I2c ? "do_i2c" : "do_spi", "0"]).ConfigureAwait(false) == 0;
}
