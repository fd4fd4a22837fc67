using GlucoseTracker.Daemon.Hats;
using GlucoseTracker.Oled;
using GlucoseTracker.Pi.Doctor;

namespace GlucoseTracker.Pi.Setup;

/// <summary>A panel that answered on the bus.</summary>
/// <param name="Bus">On which bus, such as /dev/i2c-1.</param>
/// <param name="Address">Where on it.</param>
/// <param name="Controller">What its status byte looks like; empty: nothing known.</param>
internal readonly record struct DetectedPanel(string Bus, byte Address, string Controller)
{
    /// <summary>
    /// The hat that fits best: a module with this controller. A hat cannot be told from a module with the same panel, and neither can 128 x
    /// 32 from 128 x 64: what is proposed is a proposal.
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

/// <summary>Looks at the two addresses that these panels have.</summary>
internal static class PanelSearch
{
    /// <summary>The first one that answers; null when none does.</summary>
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
