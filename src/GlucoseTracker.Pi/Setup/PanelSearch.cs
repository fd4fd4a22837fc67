using GlucoseTracker.Daemon.Hats;
using GlucoseTracker.Oled;
using GlucoseTracker.Pi.Doctor;

namespace GlucoseTracker.Pi.Setup;

/// <summary>A panel that responded on an I2C bus.</summary>
/// <param name="Bus">The bus, such as /dev/i2c-1.</param>
/// <param name="Address">The address on the bus.</param>
/// <param name="Controller">The controller that its status byte suggests; empty when unknown.</param>
internal readonly record struct DetectedPanel(string Bus, byte Address, string Controller)
{
    /// <summary>
    /// The hat that setup proposes: a module with this controller. The bus does not show whether the panel is on a hat or a module, or has
    /// 32 or 64 rows, so the user must confirm the proposal.
    /// </summary>
    public Hat? ProposeHat()
    {
        var controller = Controller;
        return controller.Length == 0
            ? null
            : KnownHats.All.Where(h => !h.Wiring.IsSpi && controller.Contains(h.Panel.Controller.Name, StringComparison.Ordinal))
                .OrderByDescending(h => h.Name == KnownHats.Default.Name).ThenByDescending(h => h.Keys.IsEmpty).FirstOrDefault();
    }
}

/// <summary>Searches the buses for a panel at its two possible addresses.</summary>
internal static class PanelSearch
{
    /// <summary>Finds the first panel that responds; null when none responds.</summary>
    public static DetectedPanel? Find(ISetupMachine machine, IEnumerable<string> buses)
    {
        foreach (var bus in buses)
        {
            foreach (var address in I2cBuses.PanelAddresses)
            {
                if (machine.ReadStatus(bus, address) is { } status)
                {
                    return new DetectedPanel(bus, address, OledStatus.GuessController(status));
                }
            }
        }

        return null;
    }
}
