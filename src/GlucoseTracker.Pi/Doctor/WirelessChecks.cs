using System.Globalization;
using GlucoseTracker.Daemon.Health;
using GlucoseTracker.Daemon.Hosting;
using GlucoseTracker.Domain.Device;

namespace GlucoseTracker.Pi.Doctor;

/// <summary>
/// The strength of the Wi-Fi, and its power save, which is on by default on a Zero 2 W: it makes answers late, not wrong.
/// </summary>
internal static class WirelessChecks
{
    public static CheckResult Signal(WirelessLink link) => link switch
    {
        { State: WirelessState.None } => CheckResult.NotChecked("signal", "there is no wireless interface"),
        { State: WirelessState.NotConnected } => CheckResult.NotChecked("signal", "the wireless interface is not connected"),
        { SignalDbm: { } level, Strength: SignalStrength.Poor } => CheckResult.Warning(
            "signal", string.Create(CultureInfo.InvariantCulture, $"{level} dBm, poor: the connection may break off"),
            "Move the device or the router, or put a repeater between them."),
        { SignalDbm: { } level, Strength: { } strength } =>
            CheckResult.Ok("signal", string.Create(CultureInfo.InvariantCulture, $"{level} dBm, {EnumWords.Describe(strength)}")),
        _ => CheckResult.NotChecked("signal", "the kernel does not tell the strength of the Wi-Fi"),
    };

    /// <param name="files">For the list of interfaces.</param>
    /// <param name="isSaving">Asks the kernel for an interface's power save; null: it does not tell.</param>
    public static CheckResult PowerSave(SystemFiles files, Func<string, bool?> isSaving)
    {
        if (WirelessReader.GetInterface(files) is not { } wireless)
        {
            return CheckResult.NotChecked("wi-fi", "there is no wireless interface");
        }

        return isSaving(wireless) switch
        {
            false => CheckResult.Ok("wi-fi", $"power save of {wireless} is off"),
            true => CheckResult.Ok("wi-fi", $"power save of {wireless} is on: answers may be half a second late, and nothing else") with
            {
                Next = $"To switch it off until the next start: 'sudo iw dev {wireless} set power_save off'; for good: 'sudo nmcli " +
                    "connection modify NAME 802-11-wireless.powersave 2'.",
            },
            null =>
                CheckResult.NotChecked("wi-fi", $"power save of {wireless} cannot be told", $"Look at 'iw dev {wireless} get power_save'."),
        };
    }
}
